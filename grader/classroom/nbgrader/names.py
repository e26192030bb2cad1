"""Names in the code of cells: what it takes from elsewhere, and what it leaves for the cells below."""

import ast
import builtins
import importlib.util
import symtable

OWN = frozenset(dir(builtins)) | {"__name__", "__file__"}


class NotCarried(Exception):
    """Something that cannot become part of a chapter; the text says why."""


def free_names(source: str) -> set[str]:
    """Return the names that some code takes from its top level or from outside; none where it does not parse."""
    try:
        top = symtable.symtable(source, "cell", "exec")
    except SyntaxError:
        return set()
    found = {one.get_name() for one in top.get_symbols() if one.is_referenced()}
    waiting = list(top.get_children())
    while waiting:
        table = waiting.pop()
        waiting += table.get_children()
        found |= {one.get_name() for one in table.get_symbols() if one.is_global() and one.is_referenced()}
    return found


def bound_names(source: str) -> set[str]:
    """Return the names that some code binds at its top level; `*` where it imports all of a module."""
    top = symtable.symtable(source, "cell", "exec")
    found = {one.get_name() for one in top.get_symbols() if one.is_assigned() or one.is_imported()}
    stars = [node for node in ast.parse(source).body if isinstance(node, ast.ImportFrom) and node.names[0].name == "*"]
    return found | ({"*"} if stars else set())


def missing_packages(node: ast.AST) -> list[str]:
    """Return the packages that an import wants and that are not installed here."""
    names: list[str] = []
    if isinstance(node, ast.Import):
        names = [alias.name for alias in node.names]
    elif isinstance(node, ast.ImportFrom):
        names = [node.module or ""]
    return [name or "." for name in names if not name or importlib.util.find_spec(name.split(".")[0]) is None]
