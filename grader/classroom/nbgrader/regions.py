"""Marked regions of nbgrader's cells: solutions as our stubs want them, hidden tests apart from the others."""

import ast
import dataclasses
import re
from collections.abc import Sequence

from grader.classroom.nbgrader.names import NotCarried, bound_names, free_names
from grader.course.stub import BEGIN, END, TODO, make_stub
from grader.judge.collected import CourseError

MARK = re.compile(r"^([ \t]*).*\b(BEGIN|END) SOLUTION\b.*$")
FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
HIDDEN = re.compile(r"(BEGIN|END) HIDDEN TESTS")


@dataclasses.dataclass(frozen=True)
class Answer:
    """An answer cell as part of a solution: what it defines, and the names whose values its function returns."""

    source: str
    defines: frozenset[str]
    function: str = ""
    values: tuple[str, ...] = ()


def solution_source(source: str, name: str, before: Sequence[str] = ()) -> Answer:
    """Return an answer cell as part of a solution.

    Markers stand alone on their lines; a cell without any has one around each function's body; every region has its
    TODO. What a cell computes outside of functions becomes a function that returns it, called after the cell's name.
    `before` are lines that such a function begins with. Raises NotCarried where that cannot be done.
    """
    lines = [_marker(line) for line in source.rstrip().split("\n")]
    tree = _parsed(lines)
    functions = [node for node in tree.body if isinstance(node, FUNCTIONS)]
    if functions and BEGIN in lines:  # around whole functions, whose names a student has to know
        lines = [line for line in lines if line not in (BEGIN, END)]
        tree = _parsed(lines)
    if _is_released(tree):
        raise NotCarried("holds no solution; import the assignment's source, not what students were given")
    computed = _computed(tree)
    values = tuple(sorted(bound_names("\n".join(ast.unparse(node) for node in computed))))
    if not functions and not values:
        raise NotCarried("no function, class or variable that a check could ask for")
    if before and not values:
        raise NotCarried("its functions use what an earlier answer computes; hand that over as an argument")
    function = f"answer_{name}" if values else ""
    if functions:
        rest = [line for node in computed for line in ast.unparse(node).split("\n")]
        made = _functions_alone(lines, computed)
        made += ["", "", *_in_function(rest, function, values, before)] if rest else []
    else:
        made = _in_function(lines, function, values, before)
    text = "\n".join(_with_todos(made))
    try:
        make_stub(f"{text}\n", "cell")
    except CourseError as error:
        raise NotCarried(str(error)) from None
    return Answer(text, frozenset(bound_names(text)), function, values)


def _parsed(lines: list[str]) -> ast.Module:
    try:
        return ast.parse("\n".join(lines))
    except SyntaxError as error:
        raise NotCarried(f"does not parse: {error.msg}") from None


def _is_released(tree: ast.Module) -> bool:
    """Does a cell end, or do all its functions, with the exception that nbgrader puts in the place of a solution?"""
    bodies = [node.body for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    ends = [isinstance(body[-1], ast.Raise) and "NotImplementedError" in ast.unparse(body[-1]) for body in bodies]
    last = tree.body[-1] if tree.body else None
    return bool(ends) and all(ends) or isinstance(last, ast.Raise)


def _computed(tree: ast.Module) -> list[ast.stmt]:
    """Return the statements that compute something, with the cell's functions if it has any."""
    functions = {node.name for node in tree.body if isinstance(node, FUNCTIONS)}
    loose = [node for node in tree.body if not isinstance(node, FUNCTIONS | ast.Import | ast.ImportFrom | ast.Expr)]
    if not functions:
        return loose
    found: list[ast.stmt] = []
    waiting = set(functions)
    for node in loose:
        text = ast.unparse(node)
        if free_names(text) & waiting:
            found.append(node)
            waiting |= bound_names(text)
    return found


def _functions_alone(lines: list[str], computed: list[ast.stmt]) -> list[str]:
    """Return a cell without the statements that compute something, its functions marked."""
    taken = {number for node in computed for number in range(node.lineno, (node.end_lineno or 0) + 1)}
    left = [line for number, line in enumerate(lines, start=1) if number not in taken]
    return left if BEGIN in [line.strip() for line in left] else _marked(left, _parsed(left))


def _in_function(lines: list[str], name: str, values: tuple[str, ...], before: Sequence[str]) -> list[str]:
    """Return lines, behind others, as the body of a function that returns the values of some of its variables."""
    told = f'"""Return {", ".join(values)}."""'
    body = lines if BEGIN in [line.strip() for line in lines] else [BEGIN, *lines, END]
    indented = [f"    {line}" if line.strip() else "" for line in [told, *before, *body, f"return {', '.join(values)}"]]
    return [f"def {name}():", *indented]


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
