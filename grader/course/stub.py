"""Stubs from solutions: each marked region becomes one line that says what is to do; every other byte stays."""

import ast
import dataclasses
import re

from grader.judge.collected import CourseError

BEGIN = "### BEGIN SOLUTION"
END = "### END SOLUTION"
TODO = re.compile(r"#\s*TODO\b")


@dataclasses.dataclass(frozen=True)
class Region:
    """A marked region: the lines of its markers, counted from 1, and the function or method that it is the body of."""

    begin: int
    end: int
    name: str
    indent: str


def regions(source: str, file: str) -> list[Region]:
    """Return the marked regions of a solution. Raises CourseError with file, line and remedy for misplaced markers."""
    lines = source.splitlines()
    found: list[Region] = []
    begin = 0
    for number, line in enumerate(lines, start=1):
        if line.strip() == BEGIN:
            if begin:
                raise CourseError(
                    f"{file}:{number}: BEGIN inside the region begun in line {begin}; close that one first"
                )
            begin = number
        elif line.strip() == END:
            if not begin:
                raise CourseError(f"{file}:{number}: END without BEGIN; write `{BEGIN}` above the solution")
            found.append(_region(lines, begin, number, source, file))
            begin = 0
        elif "BEGIN SOLUTION" in line or "END SOLUTION" in line:
            raise CourseError(f"{file}:{number}: a marker stands alone on its line, as `{BEGIN}` or `{END}`")
    if begin:
        raise CourseError(f"{file}:{begin}: BEGIN never closed; write `{END}` below the solution")
    return found


def _region(lines: list[str], begin: int, end: int, source: str, file: str) -> Region:
    indent = lines[begin - 1][: len(lines[begin - 1]) - len(lines[begin - 1].lstrip())]
    if not indent:
        raise CourseError(f"{file}:{begin}: a region at module level; put the markers inside a function")
    above = lines[_start_of_function(lines, begin, indent) : begin - 1]
    if not any(TODO.search(line) for line in above):
        raise CourseError(f"{file}:{begin}: no TODO above the region; say what is to do in a `# TODO:` line")
    return Region(begin, end, _function_at(source, begin, file), indent)


def _start_of_function(lines: list[str], begin: int, indent: str) -> int:
    """Return the index after the last line above that is indented less: where this block began."""
    for index in range(begin - 2, -1, -1):
        line = lines[index]
        if line.strip() and not line.startswith(indent):
            return index + 1
        if line.strip() == END:
            return index + 1
    return 0


def _function_at(source: str, line: int, file: str) -> str:
    """Return the dotted name of the innermost function around a line."""
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        raise CourseError(f"{file}:{error.lineno}: the solution does not parse: {error.msg}") from None
    name: list[str] = []

    def visit(node: ast.AST, path: list[str]) -> None:
        nonlocal name
        for child in ast.iter_child_nodes(node):
            inside = path
            if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                if not child.lineno <= line <= (child.end_lineno or child.lineno):
                    continue
                inside = name = [*path, child.name]
            visit(child, inside)

    visit(tree, [])
    return ".".join(name) or file


def make_stub(source: str, file: str) -> str:
    """Return the stub of a solution. Raises CourseError when the markers are misplaced or there are none."""
    found = regions(source, file)
    if not found:
        raise CourseError(f"{file}:1: no solution region; mark the solution with `{BEGIN}` and `{END}`")
    lines = source.splitlines(keepends=True)
    for region in reversed(found):
        newline = "\n" if lines[region.end - 1].endswith("\n") else ""
        todo = f'{region.indent}raise NotImplementedError("TODO: {region.name}"){newline}'
        lines[region.begin - 1 : region.end] = [todo]
    return "".join(lines)


def without_markers(source: str) -> str:
    """Return a solution as a student might hand it in."""
    return "".join(line for line in source.splitlines(keepends=True) if line.strip() not in (BEGIN, END))


def hidden_lines(source: str, file: str) -> set[str]:
    """Return the lines found only inside marked regions, stripped; short ones say nothing and are left out."""
    lines = source.splitlines()
    inside = {number for region in regions(source, file) for number in range(region.begin + 1, region.end)}
    outside = {line.strip() for number, line in enumerate(lines, start=1) if number not in inside}
    return {line.strip() for number, line in enumerate(lines, start=1) if number in inside} - outside
