"""Whole classes through the command line: against nbgrader and otter, on one core and two, small and large."""

import itertools
import os
import pathlib
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence

from grader.course.build import build
from grader.course.layout import Chapter, Course
from grader.course.scaffold import scaffold
from grader.course.stub import make_stub, without_markers
from grader.judge.subject import Submission
from tests.bench import rivals

ROOT = pathlib.Path(__file__).parents[2]
CLASS = 60
RIVAL_SUBMISSIONS = 4
SIZES = (100, 1000, 10_000) if os.environ.get("BENCH_LARGE") else (100, 1000)
Row = tuple[str, float, str, float, str, str]  # name, ours, unit, compared with, what that is, aim


def a_class(chapter: Chapter, size: int) -> list[Submission]:
    """Return submissions made from solutions, stubs, wrong and right answers, no two the same."""
    names = chapter.exercise_names
    source = {name: (chapter.solutions / f"{name}.py").read_text("utf-8") for name in names}
    full = {f"{name}.py": without_markers(text).encode() for name, text in source.items()}
    stubs = {f"{name}.py": make_stub(text, name).encode() for name, text in source.items()}
    kept = [(name, one) for name in names for kind in ("wrong", "right") for one in chapter.variants(kind, name)]
    variants = itertools.cycle(kept)
    found = []
    for number in range(size):
        files = dict(stubs if number % 10 == 9 else full)
        for name, one in itertools.islice(variants, 2 if number % 10 < 8 else 0):
            files[f"{name}.py"] = one.source
        found.append(
            Submission(f"s{number:05}", {name: b"%s\n# %d\n" % (text, number) for name, text in files.items()})
        )
    return found


def unmarked(students: Sequence[Submission]) -> list[Submission]:
    """Return the same submissions without the last line that tells equal answers apart."""
    bare = [{name: text.rsplit(b"\n", 2)[0] for name, text in one.files.items()} for one in students]
    return [Submission(one.student, files) for one, files in zip(students, bare, strict=True)]


def written(students: Sequence[Submission], folder: pathlib.Path) -> pathlib.Path:
    """Write a class; return its folder."""
    for student in students:
        (folder / student.student).mkdir(parents=True)
        for name, content in student.files.items():
            (folder / student.student / name).write_bytes(content)
    return folder


def graded(root: pathlib.Path, folder: pathlib.Path, jobs: int) -> tuple[float, int]:
    """Return the seconds that `grader grade` takes, and the most memory that one of its processes had, in bytes."""
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "grader.cli", "grade", str(folder), "--out", out, "--jobs", str(jobs)]
        started = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=root, env=dict(os.environ, PYTHONPATH=str(ROOT)), stdout=subprocess.DEVNULL
        )
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            raise RuntimeError(f"`{' '.join(command)}` ended with status {status}")
        return time.perf_counter() - started, usage.ru_maxrss << 10


def class_rows(chapter: Chapter) -> Iterable[Row]:
    """A class of sixty, per submission, against the others per submission; two cores against one."""
    students = a_class(chapter, CLASS)
    few = students[:: CLASS // RIVAL_SUBMISSIONS][:RIVAL_SUBMISSIONS]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        written(students, folder / "class")
        alone, _ = graded(chapter.root, folder / "class", 1)
        both, _ = graded(chapter.root, folder / "class", 2)
        ours = alone / CLASS
        own = rivals.nbgrader_seconds(chapter, few, folder / "nbgrader")
        yield "a submission, one core", ours, "s", own, "nbgrader autograde", "<= 0.04"
        if rivals.OTTER.is_file():
            theirs = rivals.otter_seconds(chapter, few, folder / "otter")
            yield "a submission, one core", ours, "s", theirs, "otter.api.grade_submission", "<= 0.02"
        else:
            print(f"otter is left out: there is no {rivals.OTTER}; see tests/bench/README.md")
        inside = rivals.ours_in_nbgrader_seconds(chapter, students[::2], folder / "inside")
        yield "nbgrader autograde, our judge", inside, "s", own, "nbgrader's own", "<= 0.1"
        yield "the class on one core", alone, "s", both, "on two", ">= 1.8"
        repeating, _ = graded(chapter.root, written(unmarked(students), folder / "repeating"), 1)
        yield "the class, equal answers as they are", repeating, "s", alone, "with a mark on each", ""


def size_rows() -> Iterable[Row]:
    """Time and memory for a submission of one small exercise, in classes of several sizes."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        course = Course(folder / "course")
        scaffold(course, "ch01_doubling", "ex01_double")
        build(course.chapters[0], folder / "backups")
        first: tuple[float, float] | None = None
        for size in SIZES:
            sources = (
                {"ex01_double.py": b"def double(x):\n    return x + x  # %d\n" % number} for number in range(size)
            )
            students = [Submission(f"s{number:05}", files) for number, files in enumerate(sources)]
            taken, memory = graded(course.root, written(students, folder / f"class{size}"), 2)
            each, megabytes = 1000 * taken / size, memory / (1 << 20)
            first = first or (each, megabytes)
            yield f"class of {size}, a submission", each, "ms", first[0], f"in a class of {SIZES[0]}", "<= 1"
            yield f"class of {size}, memory", megabytes, "MB", first[1], f"in a class of {SIZES[0]}", "<= 1.1"
