"""Where everything in a course lies. No other module knows a folder's name.

solutions/chNN_topic/exNN_name.py, README.md, hints.md
assignments/chNN_topic/exNN_name.py ..., chNN_topic.ipynb
tests/public/chNN_topic/test_exNN_name.py
tests/hidden/chNN_topic/test_exNN_name.py, wrong/exNN_name__mistake.py, right/exNN_name__variant.py

A chapter that travels alone, as nbgrader hands it out, is a folder with the files of the assignment beside its
tests/public/chNN_topic/ and, for `reset`, .stubs/chNN_topic/exNN_name.py.
"""

import ast
import dataclasses
import difflib
import functools
import pathlib
import re

from grader.course.points import worth
from grader.judge.subject import CheckFile, Exercise, Variant

CHAPTER = re.compile(r"ch\d\d_[a-z0-9_]+")
EXERCISE = re.compile(r"ex\d\d_[a-z0-9]+(_[a-z0-9]+)*")
STAR = "★"


class NotFound(Exception):
    """No such course, chapter or exercise; the text has the nearest name."""


@dataclasses.dataclass(frozen=True)
class Chapter:
    """A chapter of a course: its folders and exercises."""

    root: pathlib.Path
    name: str

    @property
    def solutions(self) -> pathlib.Path:
        """Where the chapter is written; missing in what students get."""
        return self.root / "solutions" / self.name

    @property
    def assignment(self) -> pathlib.Path:
        """What students fill in."""
        return self.root if _is_lone(self.root) else self.root / "assignments" / self.name

    @property
    def notebook(self) -> pathlib.Path:
        """The chapter as a notebook."""
        return self.assignment / f"{self.name}.ipynb"

    @property
    def public(self) -> pathlib.Path:
        """Checks that ship."""
        return self.root / "tests" / "public" / self.name

    @property
    def hidden(self) -> pathlib.Path:
        """Checks that never ship."""
        return self.root / "tests" / "hidden" / self.name

    @property
    def source(self) -> pathlib.Path:
        """Where the chapter's texts lie: the solutions, or the assignment where there are none."""
        return self.solutions if self.solutions.is_dir() else self.assignment

    @property
    def title(self) -> str:
        """The first heading of the handout."""
        return first_heading(self.source / "README.md") or self.name

    @property
    def exercise_names(self) -> list[str]:
        """Names of the exercises, in order."""
        return sorted(path.stem for path in self.source.glob("ex*.py") if EXERCISE.fullmatch(path.stem))

    @property
    def answer_count(self) -> int:
        """How many answers the course keeps: solutions, stubs, wrong and right ones."""
        return 2 * len(self.exercise_names) + len(list(self.hidden.glob("*/ex*.py")))

    def stub_path(self, exercise: str) -> pathlib.Path:
        """The file that students fill in."""
        return self.assignment / f"{exercise}.py"

    def pristine_path(self, exercise: str) -> pathlib.Path:
        """The stub as released, for `reset` where there are no solutions."""
        return self.root / ".stubs" / self.name / f"{exercise}.py"

    def variants(self, kind: str, exercise: str) -> tuple[Variant, ...]:
        """The kept answers of a kind, `wrong` or `right`, in order of their names."""
        return tuple(
            Variant(path.stem, path.read_bytes(), docstring(path))
            for path in sorted((self.hidden / kind).glob(f"{exercise}__*.py"))
        )

    def exercise(self, name: str, hidden: bool = True) -> Exercise:
        """Return what the judge must know of an exercise; without `hidden`, what a student's own machine may use."""
        places = [(self.public, False), (self.hidden, True)] if hidden else [(self.public, False)]
        files = tuple(CheckFile(folder / f"test_{name}.py", secret) for folder, secret in places)
        solution = self.solutions / f"{name}.py"
        return Exercise(
            name,
            docstring(self.source / f"{name}.py", paragraphs=1),
            tuple(file for file in files if file.path.is_file()),
            self.variants("wrong", name),
            solution.read_bytes() if solution.is_file() else None,
        )

    def points(self, name: str) -> tuple[float, float]:
        """Return what the public and the hidden checks of an exercise are worth. Raises CourseError as `worth` does."""
        return worth(self.public / f"test_{name}.py"), worth(self.hidden / f"test_{name}.py")

    def exercises(self, hidden: bool = True) -> list[Exercise]:
        """Return all exercises, in order."""
        return [self.exercise(name, hidden) for name in self.exercise_names]


@dataclasses.dataclass(frozen=True)
class Course:
    """A course: a folder with chapters."""

    root: pathlib.Path

    @functools.cached_property
    def chapters(self) -> list[Chapter]:
        """The chapters, in order."""
        folders = ("tests/public",) if _is_lone(self.root) else ("solutions", "assignments")
        names = {
            path.name
            for folder in folders
            for path in (self.root / folder).glob("ch*")
            if path.is_dir() and CHAPTER.fullmatch(path.name)
        }
        return [Chapter(self.root, name) for name in sorted(names)]

    @property
    def private(self) -> pathlib.Path:
        """Where the grader keeps what belongs to this course alone: the secret, backups."""
        return self.root / ".grader"

    def chapter(self, name: str) -> Chapter:
        """Return a chapter by its name, or its number such as `ch03`. Raises NotFound with the nearest name."""
        known = {chapter.name: chapter for chapter in self.chapters}
        for full, chapter in known.items():
            if name.rstrip("/") in (full, full.split("_")[0], full.split("_", 1)[1]):
                return chapter
        raise NotFound(f"There is no chapter `{name}`.{nearest(name, known)}")

    def find(self, name: str, here: pathlib.Path) -> list[tuple[Chapter, str]]:
        """Return the exercises that a name stands for: a chapter, an exercise, or a file or folder of one.

        An exercise's number or name alone is looked for in the chapter of the folder `here`, then everywhere.
        Raises NotFound with the nearest names, or with those that a short name may mean.
        """
        parts = pathlib.PurePath(name.removesuffix(".py").removesuffix(".ipynb")).parts
        every = [(chapter, exercise) for chapter in self.chapters for exercise in chapter.exercise_names]
        near = [pair for pair in every if pair[0].name in here.parts]
        wanted = parts[-1] if parts else ""
        numbers = {chapter.name.split("_")[0]: chapter.name for chapter in self.chapters}
        chapters = {numbers.get(part, part) for part in parts[:-1] if part in numbers or CHAPTER.fullmatch(part)}
        for pool in (near, every):
            found = [
                (chapter, exercise)
                for chapter, exercise in pool
                if wanted in (exercise, exercise.split("_")[0], exercise.split("_", 1)[1])
                and (not chapters or chapter.name in chapters)
            ]
            if len(found) > 1:
                meant = ", ".join(f"{chapter.name}/{exercise}" for chapter, exercise in found)
                raise NotFound(f"`{name}` may mean {meant}. Name the chapter too, or change into its folder.")
            if found:
                return found
        try:
            chapter = self.chapter(wanted)
        except NotFound:
            names = [chapter.name for chapter in self.chapters] + [exercise for _, exercise in every]
            raise NotFound(f"There is no chapter or exercise `{name}`.{nearest(wanted, names)}") from None
        return [(chapter, exercise) for exercise in chapter.exercise_names]


def find_course(start: pathlib.Path) -> Course:
    """Return the course that a folder lies in. Raises NotFound with the remedy."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / "tests" / "public").is_dir() and (not _is_lone(folder) or any(folder.glob("ex*.py"))):
            return Course(folder)
    raise NotFound(
        f"No course found in {start.resolve()} or above it: a course has the folders assignments/ and tests/public/. "
        "Change into your course's folder and try again."
    )


def _is_lone(root: pathlib.Path) -> bool:
    return not ((root / "assignments").is_dir() or (root / "solutions").is_dir()) and (root / "tests/public").is_dir()


def nearest(name: str, known: object) -> str:
    """Return ` Did you mean ...?`, or nothing when no known name is near."""
    names = [str(one) for one in known]  # type: ignore[attr-defined]
    short = {one.split("_", 1)[-1]: one for one in names}
    close = difflib.get_close_matches(name, names, 1, 0.5) or [
        short[one] for one in difflib.get_close_matches(name, short, 1, 0.5)
    ]
    return f" Did you mean `{close[0]}`?" if close else f" There are: {', '.join(names[:8])}."


def docstring(path: pathlib.Path, paragraphs: int | None = None) -> str:
    """Return the docstring of a Python file in one line, or its first paragraphs.

    Nothing when the file has none or does not parse.
    """
    try:
        tree = ast.parse(path.read_bytes())
    except (OSError, SyntaxError, ValueError, RecursionError):
        return ""
    return " ".join(" ".join((ast.get_docstring(tree) or "").split("\n\n")[:paragraphs]).split())


def first_heading(path: pathlib.Path) -> str:
    """Return the first heading of a Markdown file, or nothing."""
    if not path.is_file():
        return ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# "):
            return line[2:].strip()
    return ""
