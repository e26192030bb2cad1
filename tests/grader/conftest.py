"""What the tests share: one zygote, small courses made by the scaffold, a way to judge a source."""

import os
import pathlib
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest

from grader.cage.host import Zygote
from grader.cage.launch import launch
from grader.course.build import build
from grader.course.layout import Course
from grader.course.scaffold import scaffold
from grader.judge.results import ExerciseResult
from grader.judge.session import with_checks
from grader.judge.subject import CheckFile, Exercise, Submission

ROOT = pathlib.Path(__file__).parents[2]
os.environ.setdefault("OMP_NUM_THREADS", "1")


@pytest.fixture(scope="session")
def zygote() -> Iterator[Zygote]:
    """The strongest cage that holds on this machine."""
    zygote = Zygote(launch())
    yield zygote
    zygote.close()


@pytest.fixture
def course(tmp_path: pathlib.Path) -> Course:
    """A course of one chapter with one exercise, as `grader new` makes it, and built."""
    made = Course(tmp_path / "course")
    scaffold(made, "ch01_doubling", "ex01_double")
    build(made.chapters[0], made.private / "backups")
    return made


Judge = Callable[..., ExerciseResult]


@pytest.fixture
def judged(zygote: Zygote, tmp_path: pathlib.Path) -> Judge:
    """Judge a source by checks given as source: `judged(student, checks, hidden=False)`."""

    def judge(source: str | dict[str, str], checks: str, hidden: bool = False) -> ExerciseResult:
        path = tmp_path / "ch01_test" / "test_ex01_it.py"
        path.parent.mkdir(exist_ok=True)
        header = "import pytest, torch\nfrom grader.judge.expect import *\n"
        path.write_text(header + checks)
        exercise = Exercise("ex01_it", "It", (CheckFile(path, hidden),))
        files = source if isinstance(source, dict) else {"ex01_it.py": source}
        submission = Submission("someone", {name: text.encode() for name, text in files.items()})
        return with_checks([exercise], zygote, b"secret", lambda judge: judge.exercise(exercise, submission))

    return judge


@pytest.fixture
def grader() -> Callable[..., subprocess.CompletedProcess]:
    """Run the real command line: `grader(folder, "check", "ex01")`."""

    def run(folder: pathlib.Path, *arguments: str, text: str = "") -> subprocess.CompletedProcess:
        command = [sys.executable, "-m", "grader.cli", *arguments]
        environment = dict(os.environ, NO_COLOR="1", COLUMNS="100", PYTHONPATH=str(ROOT))
        return subprocess.run(
            command, cwd=folder, input=text, capture_output=True, text=True, timeout=300, env=environment
        )

    return run
