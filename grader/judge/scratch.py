"""The from-scratch rule: what a student's source may not call where a pass is to be written by hand.

Judged from the parsed source, which never runs here. Names are followed through imports and aliases; ways of reaching
a name at run time (`getattr`, `exec` ...) cannot be followed and are refused too.
"""

import ast
import dataclasses
import functools
import sys
from collections.abc import Iterable

RULES: dict[str, tuple[str, ...]] = {
    "autograd": (
        "torch.autograd", "torch.func", "functorch", "torch.enable_grad", "torch.set_grad_enabled", "torch.jit",
        "torch.compile", "torch.inference_mode", "torch.utils.checkpoint", "torch.ops", ".autograd", ".backward",
        ".requires_grad", ".requires_grad_", ".grad_fn", ".grad", ".register_hook", ".retain_grad",
        ".vjp", ".jvp", ".jacrev", ".jacfwd", ".jacobian", ".hessian",
    ),
    "nn": ("torch.nn", "torchvision"),
    "optim": ("torch.optim",),
    "functional": ("torch.nn.functional", "torch.special", "torch.ops", "torch._C"),
}  # fmt: skip
DERIVED = {"backward", "grad"}  # a class of the student's may have these: a run of autograd is on record all the same
SOURCE_BYTES = 128 << 10  # of one file: more takes seconds to read
DEEPEST = 50  # dots in a name
DYNAMIC = {"getattr", "setattr", "eval", "exec", "__import__", "globals", "vars", "__builtins__"}
DYNAMIC_ATTRIBUTES = {
    "__dict__", "__getattribute__", "__getattr__", "__globals__", "__subclasses__", "__builtins__", "__code__",
    "__loader__", "__import__", "modules", "import_module",
}  # fmt: skip
DYNAMIC_MODULES = {
    "importlib", "sys", "inspect", "gc", "ctypes", "builtins", "operator", "pickle", "marshal", "subprocess", "types",
    "pkgutil", "runpy", "os",
}  # fmt: skip


@dataclasses.dataclass(frozen=True)
class Finding:
    """A line that the rule forbids."""

    line: int
    what: str


class TooMuch(Exception):
    """A source so long or nested so deeply that the judge does not read it; the worker perhaps can."""


@functools.lru_cache(maxsize=16)
def parse(source: bytes) -> ast.Module | None:
    """Return the tree of a source, or None when it does not parse: then the worker says why. Raises TooMuch."""
    if len(source) > SOURCE_BYTES:
        raise TooMuch
    try:
        return ast.parse(source)
    except (RecursionError, MemoryError):
        raise TooMuch from None
    except (SyntaxError, ValueError, LookupError):
        return None


def used(names: Iterable[str], rules: tuple[str, ...], allowed: tuple[str, ...] = ()) -> str | None:
    """Return the first of the names in a worker's record that the rules forbid."""
    forbidden = _forbidden(rules, allowed)
    ordered = sorted(names, key=lambda name: (name.startswith("."), name))
    found = (name for name in ordered if any(name == one or name.startswith(f"{one}.") for one in forbidden))
    return next((name for name in found if name not in allowed), None)


def _forbidden(rules: tuple[str, ...], allowed: tuple[str, ...]) -> list[str]:
    return [name for rule in rules for name in RULES.get(rule, (rule,)) if name not in allowed]


def findings(source: bytes, rules: tuple[str, ...], allowed: tuple[str, ...] = ()) -> list[Finding]:
    """Return what a source uses of the names that the rules forbid, each rule a key of RULES or a dotted name."""
    tree = parse(source)
    if tree is None:
        return []
    nodes = [node for node in ast.walk(tree) if not isinstance(node, ast.expr_context)]
    own = {f".{name}" for name in _attributes_made(nodes) & DERIVED}
    forbidden = [name for name in _forbidden(rules, allowed) if name not in own]
    imported = _imported(nodes)
    aliases = _aliases(nodes, imported)
    roots = {"torch", *imported.values()}
    named = {id(node.func) for node in nodes if isinstance(node, ast.Call) and _attribute_of(node)}
    lines: dict[str, int] = {}  # where each name is used first
    for node in nodes:
        for name in _names(node, aliases) if id(node) not in named else ():
            lines[name] = min(getattr(node, "lineno", 1), lines.get(name, sys.maxsize))
    found = [
        Finding(line, name)
        for name, line in lines.items()
        if _matches(name, forbidden, allowed, name.split(".")[0] in roots)
    ]
    return sorted(found, key=lambda finding: (finding.line, len(finding.what)))


def _attribute_of(node: ast.Call) -> str | None:
    """Return the attribute that `getattr(x, "name")` or `setattr(x, "name", ...)` reaches, if it can be read."""
    if isinstance(node.func, ast.Name) and node.func.id in ("getattr", "setattr") and len(node.args) >= 2:
        name = node.args[1]
        return name.value if isinstance(name, ast.Constant) and isinstance(name.value, str) else None
    return None


def _attributes_made(nodes: list[ast.AST]) -> set[str]:
    """Return the names of the methods and fields of a source's classes, and of what they set in themselves."""
    bodies = [part for node in nodes if isinstance(node, ast.ClassDef) for part in ast.walk(node)]
    made = {part.name for part in bodies if isinstance(part, ast.FunctionDef)}
    for part in bodies:
        if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name):
            made.add(part.target.id)
        elif isinstance(part, ast.Attribute) and isinstance(part.ctx, ast.Store):
            made |= {part.attr} if isinstance(part.value, ast.Name) and part.value.id == "self" else set()
    return made


def _imported(nodes: list[ast.AST]) -> dict[str, str]:
    """Return the module that each imported name comes from."""
    names: dict[str, str] = {}
    for node in nodes:
        if isinstance(node, ast.Import):
            for item in node.names:
                names[item.asname or item.name.split(".")[0]] = item.name.split(".")[0]
        elif isinstance(node, ast.ImportFrom) and not node.level:
            for item in node.names:
                names[item.asname or item.name] = (node.module or "").split(".")[0]
    return names


def _aliases(nodes: list[ast.AST], imported: dict[str, str]) -> dict[str, str]:
    """Return what each imported or assigned name stands for, dotted."""
    aliases: dict[str, str] = {}
    for node in nodes:
        if isinstance(node, ast.Import):
            for item in node.names:
                root = item.name.split(".")[0]
                aliases[item.asname or root] = item.name if item.asname else root
        elif isinstance(node, ast.ImportFrom) and not node.level:
            for item in node.names:
                aliases[item.asname or item.name] = f"{node.module}.{item.name}"
    for node in nodes:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            dotted = _dotted(node.value, aliases)
            if dotted and dotted.split(".")[0] in imported.values():
                aliases.setdefault(node.targets[0].id, dotted)
    return aliases


def _names(node: ast.AST, aliases: dict[str, str]) -> list[str]:
    if isinstance(node, ast.Import):
        return [item.name for item in node.names]
    if isinstance(node, ast.ImportFrom):
        return [f"{node.module}.{item.name}" for item in node.names] if not node.level else []
    if isinstance(node, ast.Name):
        return [aliases.get(node.id, node.id)]
    if isinstance(node, ast.Attribute):
        dotted = _dotted(node, aliases)
        return [f".{node.attr}", *([dotted] if dotted else [])]
    if isinstance(node, ast.Call) and (reached := _attribute_of(node)):
        base = _dotted(node.args[0], aliases)
        return [f".{reached}", *([f"{base}.{reached}"] if base else [])]
    if isinstance(node, ast.MatchClass):
        return [f".{name}" for name in node.kwd_attrs]
    if isinstance(node, ast.keyword) and node.arg == "requires_grad" and not _is_false(node.value):
        return [".requires_grad"]
    return []


def _is_false(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and not node.value


def _dotted(node: ast.AST, aliases: dict[str, str]) -> str | None:
    parts: list[str] = []
    while isinstance(node, ast.Attribute) and len(parts) < DEEPEST:
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return None
    return ".".join([aliases.get(node.id, node.id), *reversed(parts)])


def _matches(name: str, forbidden: list[str], allowed: tuple[str, ...], known: bool) -> bool:
    """Is a name forbidden? `known` says that it starts at something imported, not at a variable of that name."""
    if any(name == one or name.startswith(f"{one}.") for one in allowed):
        return False
    if known and (name.startswith("torch") and name.endswith(".*") or DYNAMIC_MODULES & set(name.split("."))):
        return True
    if name.startswith("torch.") and any(_is_private(part) for part in name.split(".")):
        return True  # torch's private corners lead everywhere
    if name in DYNAMIC or name.lstrip(".") in DYNAMIC_ATTRIBUTES:
        return True
    return any(name == one or name.startswith(f"{one}.") for one in forbidden)


def _is_private(part: str) -> bool:
    return part.startswith("_") and not (part.startswith("__") and part.endswith("__"))  # such as `Module.__init__`
