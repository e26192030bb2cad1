"""Somebody's nbgrader assignment as a chapter of ours, and a line on each thing that could not be carried over.

Answer cells become exercises; a cell that builds on another's functions joins its exercise. Test cells become checks:
the names that answers define are asked of the student, what stands between HIDDEN TESTS marks becomes a hidden check.
"""

import ast
import dataclasses
import pathlib
import re
from collections.abc import Iterator

from grader.classroom.nbgrader.asserts import NotCarried, as_check, used_names
from grader.classroom.nbgrader.regions import solution_source, split_hidden
from grader.course.layout import CHAPTER, Chapter, Course
from grader.course.notebook import names_of, read_cells, source_of
from grader.judge.collected import CourseError
from grader.judge.results import write_atomically

HINT = "1. Read the text above the exercise once more: what goes in, and what is to come out?"


@dataclasses.dataclass
class Found:
    """An exercise made of one or more answer cells."""

    name: str
    text: str
    sources: list[str]
    defines: set[str]
    public: list[str] = dataclasses.field(default_factory=list)
    hidden: list[str] = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class Assignment:
    """What was read: exercises, text, code that is given, and what is left behind."""

    exercises: list[Found] = dataclasses.field(default_factory=list)
    text: list[str] = dataclasses.field(default_factory=list)
    given: list[str] = dataclasses.field(default_factory=list)
    left: list[str] = dataclasses.field(default_factory=list)

    @property
    def imports(self) -> str:
        """The given code that is nothing but imports."""
        lines = [ast.unparse(node) for source in self.given for node in ast.parse(source).body if _is_import(node)]
        return "\n".join(dict.fromkeys(lines))


def import_assignment(source: pathlib.Path, course: Course, chapter_name: str) -> tuple[list[pathlib.Path], list[str]]:
    """Write a chapter made of a source notebook, or of a folder of them; return its files and what was left behind.

    Raises CourseError for a name that is no chapter's or is taken, and where there is nothing to carry over.
    """
    if not CHAPTER.fullmatch(chapter_name):
        raise CourseError(f"`{chapter_name}` is no name for a chapter; write it as `ch20_topic`")
    chapter = Chapter(course.root, chapter_name)
    if chapter.solutions.exists():
        raise CourseError(f"{chapter.solutions} is there already; choose another name")
    books = [source] if source.is_file() else sorted(source.glob("*.ipynb"))
    read = Assignment()
    for book in books:
        for cell in read_cells(book.read_bytes()):
            _take(read, cell, book.name)
    if not read.exercises:
        raise CourseError(f"{source}: no answer cell with a function in it; nothing to carry over")
    paths = []
    for path, content in _files(chapter, read).items():
        write_atomically(path, content.encode())
        paths.append(path)
    return paths, [*read.left, *_missing(read)]


def _take(read: Assignment, cell: dict, book: str) -> None:
    """Take one cell."""
    source, marks = source_of(cell), cell.get("metadata", {}).get("nbgrader", {})
    name = (names_of(cell) or ["a cell"])[0]
    where = f"{book}, {name}"
    graded, solution = bool(marks.get("grade")), bool(marks.get("solution"))
    try:
        if marks.get("task") or (graded and solution):
            read.left.append(f"{where}: graded by hand; keep it in nbgrader, beside the notebook of the chapter")
        elif cell.get("cell_type") == "markdown":
            read.text.append(source)
        elif cell.get("cell_type") == "code" and solution:
            _take_answer(read, source, name)
        elif cell.get("cell_type") == "code" and graded:
            _take_tests(read, source, name, marks.get("points", 1), where)
        elif cell.get("cell_type") == "code":
            _take_given(read, source, where)
    except NotCarried as error:
        read.left.append(f"{where}: {error}")


def _take_answer(read: Assignment, source: str, name: str) -> None:
    made, defines = solution_source(source)
    wanted = used_names(made)
    for earlier in read.exercises:
        if wanted & earlier.defines:
            earlier.sources.append(made)
            earlier.defines |= defines
            return
    slug = re.sub("[^a-z0-9]+", "_", name.lower()).strip("_") or "answer"
    text = read.text[-1].strip() if read.text else ""
    sentence = next((line for line in text.splitlines() if line.strip("# -*")), slug.replace("_", " ").capitalize())
    full = f"ex{len(read.exercises) + 1:02d}_{slug}"[:50].rstrip("_")
    read.exercises.append(Found(full, sentence.strip("# "), [made], defines))


def _take_tests(read: Assignment, source: str, name: str, points: float, where: str) -> None:
    if not read.exercises:
        raise NotCarried("tests before the first answer")
    public, hidden = split_hidden(source)
    every = {one for found in read.exercises for one in found.defines}
    wanted = used_names(source) & every
    owners = [found for found in read.exercises if wanted <= found.defines] or [read.exercises[-1]]
    owner = owners[-1]
    parts = [(kind, part) for kind, part in (("public", public), ("hidden", hidden)) if part.strip()]
    if len(parts) == 2:
        read.left.append(f"{where}: its {points:g} point(s) are shared evenly between a public and a hidden check")
    for kind, part in parts:
        check = as_check(part, name, owner.defines, float(points) / len(parts))
        (owner.hidden if kind == "hidden" else owner.public).append(check)


def _take_given(read: Assignment, source: str, where: str) -> None:
    try:
        tree = ast.parse(source)
    except SyntaxError:
        raise NotCarried("no plain Python; what it does has to be done by hand") from None
    kinds = ast.Import | ast.ImportFrom | ast.FunctionDef | ast.ClassDef | ast.Assign
    if any(_is_import(node) for node in tree.body):
        read.given.append(source)
    elif any(isinstance(node, kinds) for node in tree.body):
        raise NotCarried("given code other than imports; put what is needed of it into the exercises")
    elif source.strip():
        read.text.append(f"```python\n{source.strip()}\n```")


def _is_import(node: ast.stmt) -> bool:
    return isinstance(node, ast.Import | ast.ImportFrom)


def _files(chapter: Chapter, read: Assignment) -> dict[pathlib.Path, str]:
    text = "\n\n".join(part.strip() for part in read.text)
    title = "" if text.startswith("# ") else f"# {chapter.name.split('_', 1)[1].replace('_', ' ').capitalize()}\n\n"
    hints = "".join(f"\n## {found.name}\n\n{HINT}\n" for found in read.exercises)
    files = {chapter.solutions / "README.md": f"{title}{text}\n", chapter.solutions / "hints.md": f"# Hints\n{hints}"}
    imports = f"\n{read.imports}\n" if read.imports else ""
    for found in read.exercises:
        told = found.text.replace('"""', "'''").replace("\\", "\\\\").rstrip('"')
        body = "\n\n\n".join(found.sources)
        files[chapter.solutions / f"{found.name}.py"] = f'"""{told}"""\n{imports}\n\n{body}\n'
        for folder, checks in ((chapter.public, found.public), (chapter.hidden, found.hidden)):
            if checks:
                head = f'"""Checks for {found.name}."""\n\nimport pytest\n{imports}\n'
                tail = "\n\n\n".join(checks)
                expect = "from grader.judge.expect import expect_raises\n\n" if "expect_raises(" in tail else "\n"
                files[folder / f"test_{found.name}.py"] = f"{head.rstrip()}\n{expect}\n{tail}\n"
    return files


def _missing(read: Assignment) -> Iterator[str]:
    """Yield what `verify` wants and no nbgrader assignment has."""
    for found in read.exercises:
        if not found.public:
            yield f"{found.name}: no public check; every exercise has one"
        if not found.hidden:
            yield f"{found.name}: no hidden check; move one of the public checks, or write one with other inputs"
    yield "hints.md: a line for each exercise holds the place of its hints"
    yield "wrong and right answers: nbgrader knows none; `grader verify` names the folders they belong in"
