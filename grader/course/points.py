"""What a file of checks is worth, counted without running it: one point for each check, or what its marker says."""

import ast
import math
import pathlib
from typing import Any

from grader.judge.collected import CourseError


def worth(path: pathlib.Path) -> float:
    """Return the points of all checks in a file; nothing when there is none.

    Raises CourseError with file and line where counting needs more than what is written there.
    """
    if not path.is_file():
        return 0
    try:
        tree = ast.parse(path.read_bytes())
    except (SyntaxError, ValueError) as error:
        raise CourseError(f"{path}:{getattr(error, 'lineno', 1)}: the checks do not parse: {error}") from None
    checks = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test")]
    return sum(_worth_of(check, path) for check in checks)


def _worth_of(check: ast.FunctionDef, path: pathlib.Path) -> float:
    each, times = 1.0, 1
    for marker in check.decorator_list:
        if not isinstance(marker, ast.Call) or not isinstance(marker.func, ast.Attribute):
            continue
        arguments: list[Any] = [
            one.value if isinstance(one, ast.keyword) else one for one in (*marker.args, *marker.keywords)
        ]
        if marker.func.attr == "points":
            each = _literal(arguments[:1], path, marker.lineno)
        elif marker.func.attr == "parametrize":
            times *= len(_literal(arguments[1:2], path, marker.lineno))
    total = each * times
    return int(total) if math.isfinite(total) and total == int(total) else total


def _literal(arguments: list[ast.expr], path: pathlib.Path, line: int) -> Any:
    try:
        return _elements(arguments[0])
    except (ValueError, IndexError, TypeError):
        raise CourseError(f"{path}:{line}: the points cannot be counted; write the number, or the list, here") from None


def _elements(node: ast.expr) -> Any:
    """Return a number, or a list as long as the one written: what its elements are is of no matter."""
    return node.elts if isinstance(node, ast.List | ast.Tuple) else ast.literal_eval(node)
