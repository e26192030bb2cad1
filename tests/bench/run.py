"""`make bench`: each row a name, a figure of ours, a figure to compare it with, and their ratio."""

import contextlib
import dataclasses
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator

import torch

from grader.cage.host import Worker, Zygote
from grader.cage.launch import launch
from grader.cage.limits import Limits
from grader.classroom.demo import demo_class
from grader.course.layout import Chapter, find_course
from grader.course.verify import verify_chapter
from grader.judge.session import Judge, with_checks
from grader.judge.student import Student
from grader.judge.subject import Exercise, Submission
from tests.bench import classes
from tests.bench.local import run_locally

ROOT = pathlib.Path(__file__).parents[2]
SOURCE = b"import torch\n\ndef f(x):\n    return x * 2\n\ndef g(x):\n    return (x * x).sin()\n"
MS = 1000.0
Row = tuple[str, float, str, float, str, str]  # name, ours, unit, compared with, what that is, aim


def seconds(action: Callable[[], object], times: int) -> float:
    """Return the median time of an action."""
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        action()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def cold_check() -> Row:
    """A cold `grader check` of one exercise against `import torch` alone."""
    check = [sys.executable, "-m", "grader.cli", "check", "ch03_backprop/ex01_linear"]
    alone = [sys.executable, "-c", "import torch"]
    ours, theirs = (seconds(lambda c=c: subprocess.run(c, cwd=ROOT, capture_output=True), 5) for c in (check, alone))
    return "cold check of one exercise", ours, "s", theirs, "python -c 'import torch'", "<= 1.6"


def wire_rows(zygote: Zygote, plain: Zygote) -> Iterable[Row]:
    """Starts, forks, calls and gradients through the wire against the same locally."""
    limits = Limits(wall=60.0)

    def start(one: Zygote) -> Worker:
        return one.spawn("bench", {"bench.py": SOURCE}, limits, 1)

    caged, uncaged = (seconds(lambda one=one: start(one).kill(), 15) for one in (zygote, plain))
    yield "start of a caged worker", caged * MS, "ms", uncaged * MS, f"of a {plain.backend} one", "<= 4"
    worker = start(zygote)

    def fork() -> None:
        line = worker.check(limits, 1)
        Student(line, "bench").f(1)
        line.close()

    line = worker.check(limits, 1)
    student = Student(line, "bench")
    remote, local = student.f, lambda x: x * 2
    call = seconds(lambda: remote(1), 200)
    yield "fork for a check, with one call", seconds(fork, 30) * MS, "ms", call * MS, "a call alone", ""
    yield "remote call", call * MS, "ms", seconds(lambda: local(1), 200) * MS, "a local one", ""
    big = torch.randn(2048, 2048)
    yield (
        "16 MB tensor there and back",
        seconds(lambda: remote(big), 5) * MS,
        "ms",
        seconds(lambda: local(big), 5) * MS,
        "locally",
        "",
    )
    x = torch.randn(4, 3, dtype=torch.float64, requires_grad=True)
    through = seconds(lambda: torch.autograd.gradcheck(student.g, (x,)), 5)
    beside = seconds(lambda: torch.autograd.gradcheck(lambda x: (x * x).sin(), (x,)), 5)
    yield "gradcheck of 12 inputs", through * MS, "ms", beside * MS, "locally", "<= 15"
    line.close()
    worker.kill()


def submissions(chapter: Chapter, hanging: bool) -> list[Submission]:
    """Return the demo class; without those that hang or kill a process, which a plain process would not survive."""
    files = [
        (student, contents) for student, contents in demo_class(chapter) if hanging or student not in ("hana", "igor")
    ]
    scripts = [(student, contents) for student, contents in files if hanging or student != "lea"]
    return [Submission(student, contents) for student, contents in scripts]


@contextlib.contextmanager
def on_one_core(*zygotes: Zygote) -> Iterator[None]:
    """Keep this process and the zygotes to one core, as `grader grade` does with each of its judges."""
    pids = [os.getpid(), *(zygote.process.pid for zygote in zygotes)]
    before = os.sched_getaffinity(0)
    for pid in pids:
        os.sched_setaffinity(pid, {min(before)})
    try:
        yield
    finally:
        for pid in pids:
            os.sched_setaffinity(pid, before)


def class_rows(chapter: Chapter, zygote: Zygote, plain: Zygote) -> Iterable[Row]:
    """The demo class caged, uncaged, and in one plain process without any of this."""
    exercises = chapter.exercises()
    silent = [dataclasses.replace(exercise, wrong=()) for exercise in exercises]
    students = submissions(chapter, hanging=False)

    def graded(one: Zygote, exercises: list[Exercise]) -> Callable[[], object]:
        def body(judge: Judge) -> None:
            for submission in students:
                for exercise in exercises:
                    judge.exercise(exercise, submission)

        return lambda: with_checks(exercises, one, b"bench", body)

    with on_one_core(zygote, plain):
        caged = seconds(graded(zygote, silent), 1)
        uncaged = seconds(graded(plain, silent), 1)
        local = seconds(lambda: run_locally(exercises, students), 1)
        told = seconds(graded(zygote, exercises), 1)
    yield "demo class, caged", caged, "s", uncaged, f"in the {plain.backend} cage", "<= 1.3"
    yield "demo class, caged", caged, "s", local, "the same checks in one plain process", "<= 1.5"
    yield "demo class with diagnosis", told, "s", caged, "without", ""


def rows(chapter: Chapter, zygote: Zygote, plain: Zygote) -> Iterable[Row]:
    """All rows, each measured when it is asked for."""
    yield cold_check()
    yield from wire_rows(zygote, plain)
    yield from class_rows(chapter, zygote, plain)
    yield from classes.class_rows(chapter)
    yield from classes.size_rows()


def main() -> None:
    """Measure all rows, print them and write bench.json."""
    chapter = find_course(ROOT).chapter("ch03_backprop")
    zygote, plain = Zygote(launch()), Zygote(launch("plain"))
    table = []
    for name, ours, unit, other, against, aim in rows(chapter, zygote, plain):
        ratio = ours / other
        print(f"{name:34} {ours:9.3f} {unit:2}  {other:9.4f} {against:38} ratio {ratio:8.2f}  {aim}", flush=True)
        figures = {
            "name": name,
            "ours": ours,
            "unit": unit,
            "other": other,
            "against": against,
            "ratio": ratio,
            "aim": aim,
        }
        table.append(figures)
    proof = verify_chapter(chapter, zygote, lambda what: None)
    print(f"diagnosis, {proof.diagnosis}")
    zygote.close()
    plain.close()
    (ROOT / "bench.json").write_text(json.dumps(table, indent=2) + "\n")


if __name__ == "__main__":
    main()
