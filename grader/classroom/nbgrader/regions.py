"""Marked regions of nbgrader's cells: solutions as our stubs want them, hidden tests apart from the others."""

import ast
import re

from grader.classroom.nbgrader.asserts import NotCarried
from grader.course.stub import BEGIN, END, TODO, make_stub
from grader.judge.collected import CourseError

MARK = re.compile(r"^([ \t]*).*\b(BEGIN|END) SOLUTION\b.*$")
HIDDEN = re.compile(r"(BEGIN|END) HIDDEN TESTS")


def solution_source(source: str) -> tuple[str, set[str]]:
    """Return an answer cell as part of a solution, and the names it defines.

    Markers stand alone on their lines; a cell without any has one around each function's body; every region has its
    TODO. Raises NotCarried where that cannot be done.
    """
    lines = [_marker(line) for line in source.rstrip().split("\n")]
    try:
        tree = ast.parse("\n".join(lines))
    except SyntaxError as error:
        raise NotCarried(f"does not parse: {error.msg}") from None
    defined = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    if not defined:
        raise NotCarried("no function or class that a check could ask for; write the answer as a function")
    if BEGIN not in [line.strip() for line in lines]:
        lines = _marked(lines, tree)
    made = "\n".join(_with_todos(lines))
    try:
        make_stub(f"{made}\n", "cell")
    except CourseError as error:
        raise NotCarried(str(error)) from None
    return made, {node.name for node in defined}


def _marker(line: str) -> str:
    match = MARK.match(line)
    return f"{match[1]}### {match[2]} SOLUTION" if match else line


def _marked(lines: list[str], tree: ast.Module) -> list[str]:
    """Put markers around the body of each function, behind its docstring."""
    made = list(lines)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    tops = [node for node in functions if not any(node in ast.walk(other) for other in functions if other is not node)]
    for node in sorted(tops, key=lambda node: -node.lineno):
        body = node.body[1:] if ast.get_docstring(node) is not None else node.body
        if body and body[0].lineno > node.lineno:
            indent = " " * body[0].col_offset
            made.insert(node.end_lineno or node.lineno, indent + END)
            made.insert(body[0].lineno - 1, indent + BEGIN)
    return made


def _with_todos(lines: list[str]) -> list[str]:
    made: list[str] = []
    for line in lines:
        if line.strip() == BEGIN and not any(TODO.search(before) for before in made[-3:]):
            made.append(f"{line[: len(line) - len(line.lstrip())]}# TODO: do what the text above asks for.")
        made.append(line)
    return made


def split_hidden(source: str) -> tuple[str, str]:
    """Return a test cell's public and its hidden lines."""
    parts: dict[bool, list[str]] = {False: [], True: []}
    inside = False
    for line in source.split("\n"):
        mark = HIDDEN.search(line)
        if mark:
            inside = mark[1] == "BEGIN"
        else:
            parts[inside].append(line)
    return "\n".join(parts[False]), "\n".join(parts[True])
