"""Somebody's nbgrader assignment as a chapter of ours, and a line on each thing that could not be carried over.

Answer cells become exercises; a cell that builds on another's functions joins its exercise. Test cells become checks:
the names that answers define are asked of the student, what stands between HIDDEN TESTS marks becomes a hidden check.
"""

import dataclasses
import pathlib
import re
from collections.abc import Iterator

from grader.classroom.nbgrader.asserts import as_check, parsed_tests, prepared
from grader.classroom.nbgrader.given import Given
from grader.classroom.nbgrader.names import NotCarried, free_names
from grader.classroom.nbgrader.regions import Answer, solution_source, split_hidden
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
    answers: list[Answer]
    public: list[str] = dataclasses.field(default_factory=list)
    hidden: list[str] = dataclasses.field(default_factory=list)

    @property
    def defines(self) -> frozenset[str]:
        """The names that its file defines."""
        return frozenset().union(*(answer.defines for answer in self.answers))

    @property
    def names(self) -> frozenset[str]:
        """The names that a notebook has of it: what it defines, and what it computes."""
        return self.defines.union(*(answer.values for answer in self.answers))

    def asked(self, code: str, student: str = "") -> list[str]:
        """Return the lines that some code needs above it, to have what earlier answers compute."""
        wanted = free_names(code)
        computing = [answer for answer in self.answers if wanted & set(answer.values)]
        return [f"{', '.join(answer.values)} = {student}{answer.function}()" for answer in computing]


@dataclasses.dataclass
class Assignment:
    """What was read: exercises, text, code that is given, and what is left behind."""

    exercises: list[Found] = dataclasses.field(default_factory=list)
    text: list[str] = dataclasses.field(default_factory=list)
    given: Given = dataclasses.field(default_factory=Given)
    left: list[str] = dataclasses.field(default_factory=list)


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
    slug, wanted = _slug(name), free_names(source)
    home = next((found for found in read.exercises if wanted & found.names), None)
    answer = solution_source(source, slug, home.asked(source) if home else [])
    if home and (again := sorted(home.defines & answer.defines)):
        raise NotCarried(f"defines `{again[0]}` anew, which an earlier answer does, too; rename one of the two")
    read.given.take_imports(answer.source)
    if unknown := read.given.unknown(answer.source, home.defines if home else ()):
        raise NotCarried(f"uses `{unknown[0]}`, which nothing above it gives")
    if home:
        home.answers.append(answer)
        return
    text = read.text[-1].strip() if read.text else ""
    sentence = next((line for line in text.splitlines() if line.strip("# -*")), slug.replace("_", " ").capitalize())
    full = f"ex{len(read.exercises) + 1:02d}_{slug}"[:50].rstrip("_")
    read.exercises.append(Found(full, sentence.strip("# "), [answer]))


def _slug(name: str) -> str:
    return re.sub("[^a-z0-9]+", "_", name.lower()).strip("_") or "answer"


def _take_tests(read: Assignment, source: str, name: str, points: float, where: str) -> None:
    public, hidden = split_hidden(source)
    for part in (source, public):
        parsed_tests(part)
    wanted = free_names(source) & {name for found in read.exercises for name in found.names}
    owners = [found for found in read.exercises if wanted <= found.names]
    if not wanted:
        raise NotCarried("asks for nothing that an answer above it defines")
    if not owners:
        raise NotCarried(
            f"asks for answers of several exercises ({', '.join(sorted(wanted))}); a check is one exercise's"
        )
    owner = owners[-1]
    read.given.take_from_tests(public, owner.names)
    parts = [(owner.public, public), (owner.hidden, hidden and prepared(public, hidden))]
    parts = [(place, part) for place, part in parts if part.strip()]
    made = []
    for place, part in parts:
        check = as_check(part, name, owner.defines, float(points) / len(parts), owner.asked(part, "student."))
        if unknown := read.given.unknown(check, ("pytest", "expect_raises")):
            raise NotCarried(f"uses `{unknown[0]}`, which nothing above it gives")
        made.append((place, check))
    for place, check in made:
        place.append(check)
    if len(made) == 2:
        read.left.append(f"{where}: its {points:g} point(s) are shared evenly between a public and a hidden check")


def _take_given(read: Assignment, source: str, where: str) -> None:
    text, left = read.given.take(source)
    read.text += [text] if text else []
    read.left += [f"{where}: {line}" for line in left]


def _files(chapter: Chapter, read: Assignment) -> dict[pathlib.Path, str]:
    text = "\n\n".join(part.strip() for part in read.text)
    title = "" if text.startswith("# ") else f"# {chapter.name.split('_', 1)[1].replace('_', ' ').capitalize()}\n\n"
    hints = "".join(f"\n## {found.name}\n\n{HINT}\n" for found in read.exercises)
    files = {chapter.solutions / "README.md": f"{title}{text}\n", chapter.solutions / "hints.md": f"# Hints\n{hints}"}
    for found in read.exercises:
        told = found.text.replace('"""', "'''").replace("\\", "\\\\").rstrip('"')
        body = "\n\n\n".join(answer.source for answer in found.answers)
        parts = [f'"""{told}"""', read.given.above(body), "", body]
        files[chapter.solutions / f"{found.name}.py"] = _module(parts)
        for folder, checks in ((chapter.public, found.public), (chapter.hidden, found.hidden)):
            if checks:
                tail = "\n\n\n".join(checks)
                expect = "\nfrom grader.judge.expect import expect_raises" if "expect_raises(" in tail else ""
                parts = [f'"""Checks for {found.name}."""', f"import pytest{expect}", read.given.needed(tail), "", tail]
                files[folder / f"test_{found.name}.py"] = _module(parts)
    return files


def _module(parts: list[str]) -> str:
    """Return a file of parts, with an empty line between them."""
    return re.sub(r"\n{4,}", "\n\n\n", "\n\n".join(parts)) + "\n"


def _missing(read: Assignment) -> Iterator[str]:
    """Yield what `verify` wants and no nbgrader assignment has."""
    for found in read.exercises:
        if not found.public:
            yield f"{found.name}: no public check; every exercise has one"
        if not found.hidden:
            yield f"{found.name}: no hidden check; move one of the public checks, or write one with other inputs"
    yield "hints.md: a line for each exercise holds the place of its hints"
    yield "wrong and right answers: nbgrader knows none; `grader verify` names the folders they belong in"
