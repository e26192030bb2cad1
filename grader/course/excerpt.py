"""The part of a check file that one check is made of."""

import ast
from collections.abc import Iterator

ALWAYS = ""  # bound by statements whose effect has no name of its own


def excerpt(source: str, name: str) -> str:
    """Return the text of a function of a module, and of all at the module's top level that it can reach by name."""
    lines = source.splitlines()
    bound: dict[str, list[tuple[str, set[str]]]] = {}
    for node in ast.parse(source).body:
        for key, text in _bindings(node, lines):
            bound.setdefault(key, []).append((text, _mentioned(node)))
    found: dict[str, None] = {}
    waiting, seen = [name, "pytestmark", ALWAYS], set[str]()
    while waiting:
        key = waiting.pop()
        if key in seen:
            continue
        seen.add(key)
        for text, mentioned in bound.get(key, ()):
            found[text] = None
            waiting.extend(mentioned)
    return "\n".join(sorted(found))


def _bindings(node: ast.stmt, lines: list[str]) -> Iterator[tuple[str, str]]:
    """Yield each name that a statement binds, with the text that it is bound by."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        home = f"{node.module}." if isinstance(node, ast.ImportFrom) else ""
        for item in node.names:
            yield item.asname or item.name.partition(".")[0], f"import {home}{item.name}"
        return
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    decorators = getattr(node, "decorator_list", [])
    first = min([node.lineno, *(one.lineno for one in decorators)])
    text = "\n".join(lines[first - 1 : node.end_lineno])
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        yield node.name, text
        return
    names = {one.id for one in ast.walk(node) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)}
    for name in names or {ALWAYS}:
        yield name, text


def _mentioned(node: ast.stmt) -> set[str]:
    """Return the names that a statement uses; a function's arguments are fixtures, which may stand in the file."""
    names = {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}
    return names | {one.arg for one in ast.walk(node) if isinstance(one, ast.arg)}
