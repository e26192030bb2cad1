"""What the tests of nbgrader share: a chapter of three exercises, a course folder, students who hand in."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import zipfile

from nbgrader.api import Gradebook

from grader.course.layout import Chapter, Course
from grader.course.stub import without_markers

ROOT = pathlib.Path(__file__).parents[2]
CHAPTER = "ch03_backprop"
EXERCISES = ("ex01_linear", "ex02_relu", "ex04_mse")
# Many commands in one interpreter: nbgrader's imports take seconds.
BATCH = """
import json, os, sys
from nbgrader.apps.nbgraderapp import NbGraderApp
for folder, arguments in json.load(sys.stdin):
    os.chdir(folder)
    try:
        NbGraderApp.launch_instance(arguments)
    except SystemExit as end:
        if end.code:
            sys.exit(f"{arguments}: {end.code}")
    NbGraderApp.clear_instance()
"""


def small_course(folder: pathlib.Path) -> Course:
    """Return a course of one chapter that has a few exercises of a real one."""
    for place in ("solutions", "assignments", "tests/public", "tests/hidden"):
        for path in sorted((ROOT / place / CHAPTER).rglob("*")):
            name = path.stem.removeprefix("test_").split("__")[0]
            if path.is_file() and (name in EXERCISES or not name.startswith("ex")) and path.suffix != ".pyc":
                copy = folder / path.relative_to(ROOT)
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, copy)
    return Course(folder)


def environment(home: pathlib.Path) -> dict[str, str]:
    """Return the variables of a command: a home of its own, and our programs first."""
    bin_folder = pathlib.Path(sys.executable).parent
    return dict(
        os.environ, PYTHONPATH=str(ROOT), NO_COLOR="1", COLUMNS="100", HOME=str(home), JUPYTER_DATA_DIR=str(home),
        JUPYTER_CONFIG_DIR=str(home), PATH=f"{bin_folder}:{os.environ['PATH']}",
    )  # fmt: skip


def nbgrader(folder: pathlib.Path, *arguments: str, code: int = 0) -> str:
    """Run nbgrader's command line; return what it said."""
    ran = subprocess.run(
        [sys.executable, "-m", "nbgrader", *arguments],
        cwd=folder, env=environment(folder / ".home"), capture_output=True, text=True, timeout=600,
    )  # fmt: skip
    assert ran.returncode == code, ran.stdout + ran.stderr
    return ran.stdout + ran.stderr


def batch(home: pathlib.Path, commands: list[tuple[pathlib.Path, list[str]]]) -> str:
    """Run several of nbgrader's command lines, each in its folder."""
    if not commands:
        return ""
    ran = subprocess.run(
        [sys.executable, "-c", BATCH], input=json.dumps([(str(folder), arguments) for folder, arguments in commands]),
        env=environment(home), capture_output=True, text=True, timeout=600,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout + ran.stderr


def solved(chapter: Chapter, name: str) -> str:
    """Return the solution of an exercise as a student might type it into its cell."""
    return f"# {name}\n" + without_markers((chapter.solutions / f"{name}.py").read_text()).rstrip()


def wrong(chapter: Chapter, name: str) -> str:
    """Return a kept wrong answer as it stands in a cell."""
    return f"# {name.split('__')[0]}\n" + (chapter.hidden / "wrong" / f"{name}.py").read_text().rstrip()


def fill(book: dict, sources: dict[str, str]) -> dict:
    """Return a notebook with other sources in some cells, by their ids."""
    cells = [dict(cell, source=sources.get(cell["id"], cell["source"])) for cell in book["cells"]]
    return dict(book, cells=cells)


class Class:
    """A class: its course, its folder, and what nbgrader said."""

    said = ""

    def __init__(self, folder: pathlib.Path) -> None:
        self.folder = folder / "teaching"
        self.course = small_course(folder / "course")
        self.chapter = self.course.chapters[0]
        self.exchange, self.desks = folder / "exchange", folder / "desks"
        self.mark = folder / "mark"
        roster = folder / "roster.csv"
        roster.write_text("Student ID,First Name,Last Name,Email\nada,Ada,Ä.,ada@example.org\nzoe,Zoe,Z,\n")
        self.grader(
            "nbgrader", "init", str(self.folder), "--chapter", "ch03", "--roster", str(roster),
            "--course-id", "pt101", "--exchange", str(self.exchange),
        )  # fmt: skip
        self.folder.joinpath(".home").mkdir()

    def grader(self, *arguments: str) -> str:
        """Run our command line in the course; return what it said."""
        command = [sys.executable, "-m", "grader.cli", *arguments]
        variables = environment(self.folder)
        ran = subprocess.run(command, cwd=self.course.root, capture_output=True, text=True, timeout=600, env=variables)
        assert ran.returncode == 0, ran.stdout + ran.stderr
        return ran.stdout

    def zip_in(self, student: str, book: str) -> None:
        """Hand in as an archive that a learning platform gives."""
        path = self.folder / "downloaded" / CHAPTER / "archive" / f"{student}.zip"
        path.parent.mkdir(parents=True)
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr(f"{CHAPTER}.ipynb", book)

    @property
    def setting(self) -> list[str]:
        """What students tell nbgrader on its command line."""
        return [f"--Exchange.root={self.exchange}", "--course=pt101"]

    def fetch(self, students: list[str]) -> None:
        """Give each student the assignment."""
        for student in students:
            (self.desks / student).mkdir(parents=True)
        batch(self.desks, [(self.desks / one, ["fetch_assignment", CHAPTER, *self.setting]) for one in students])

    def hand_in(self, students: dict[str, dict | str]) -> None:
        """Put each student's notebook into what they fetched, and submit it."""
        books = {self.desks / student / CHAPTER / f"{CHAPTER}.ipynb": book for student, book in students.items()}
        for path, book in books.items():
            path.write_text(book if isinstance(book, str) else json.dumps(book))
        desks = [path.parents[1] for path in books]
        batch(self.desks, [(desk, ["submit", CHAPTER, f"--student={desk.name}", *self.setting]) for desk in desks])

    def scores(self) -> dict[str, tuple[float, float, float]]:
        """Return score, penalty and best possible score of each submission in the gradebook."""
        with Gradebook(f"sqlite:///{self.folder}/gradebook.db", "pt101") as book:
            return {
                one.student.id: (one.score, one.late_submission_penalty or 0, one.max_score)
                for one in book.assignment_submissions(CHAPTER)
            }

    def comment(self, student: str, cell: str) -> str:
        with Gradebook(f"sqlite:///{self.folder}/gradebook.db", "pt101") as book:
            return book.find_comment(cell, CHAPTER, CHAPTER, student).comment or ""

    def autograded(self, student: str) -> str:
        return (self.folder / "autograded" / student / CHAPTER / f"{CHAPTER}.ipynb").read_text()
