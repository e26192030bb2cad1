"""Grading a class: every submission judged once, every result written as it comes, by one process for all.

OUT/results/PAGE.json    the record of a submission, replaced in one step
OUT/students/PAGE.html   its page
OUT/history/             records that a later grading has changed
OUT/journal.jsonl        what has ended of submissions that are not finished
OUT/times.jsonl          how long exercises took

The same command goes on where it was stopped, and takes again what has not changed.
"""

import contextlib
import dataclasses
import fcntl
import itertools
import json
import pathlib
import secrets
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from grader.classroom import reuse
from grader.classroom.intake import Place, read_place
from grader.classroom.journal import Entry, Journal
from grader.classroom.station import Judged, Order
from grader.course.layout import Chapter, Course
from grader.judge.results import (
    ExerciseResult,
    SubmissionResult,
    UnreadableResult,
    read,
    to_json,
    write_atomically,
)
from grader.judge.session import Judge
from grader.judge.subject import Exercise, Submission
from grader.report.figures import ClassFigures
from grader.report.html import class_page, page_name

# What `write_atomically` leaves when it is killed; nobody else writes while the journal is ours.
UNFINISHED = (".index.html.????????", *(f"{folder}/.*.????????" for folder in ("results", "students", "history")))


class Busy(Exception):
    """Another grader writes to the same folder."""


class Judges(Protocol):
    """Who judges: a pool on this machine, or a cluster."""

    def judge(self, orders: Iterator[Order], told: "Book") -> None:
        """Judge all orders; `told` is called with every entry and submission as it ends."""


@dataclasses.dataclass(frozen=True, slots=True)
class Task:
    """One submission to be judged, and the name of its page."""

    place: Place
    page: str


@dataclasses.dataclass(slots=True)
class Graded:
    """What came of a task."""

    page: str
    student: str
    notes: list[str]  # what was odd about the files
    changes: list[str]  # points that are others than in an earlier grading
    judged: int  # checks that were run
    exercises: int
    unchanged: int  # exercises that were taken again as they were


def course_secret(course: Course) -> bytes:
    """Return the secret that random inputs are made of; the first call makes it."""
    path = course.private / "secret"
    if not path.is_file():
        write_atomically(path, secrets.token_hex(32).encode())
        path.chmod(0o600)
    return path.read_bytes()


def judge_submission(
    judge: Judge, chapter: Chapter, exercises: Sequence[Exercise], submission: Submission
) -> SubmissionResult:
    """Return the result of one submission."""
    done = [judge.exercise(exercise, submission) for exercise in exercises]
    return SubmissionResult(
        submission.student, chapter.name, chapter.title, done, judge.zygote.backend, submission.digest,
        device=judge.zygote.device,
    )  # fmt: skip


def tasks_of(places: Sequence[Place]) -> list[Task]:
    """Return a task for each submission, each with a page name of its own."""
    taken: set[str] = set()
    return [Task(place, page_name(place.student, taken)) for place in places]


class Book:
    """The output folder of one grading; the only one who writes there."""

    def __init__(self, out: pathlib.Path, chapter: Chapter, force: bool = False):
        self.out, self.chapter, self.force = out, chapter, force
        self.journal = Journal(out)
        for unfinished in itertools.chain.from_iterable(map(out.glob, UNFINISHED)):
            unfinished.unlink()
        self.waiting: dict[str, tuple[list[str], SubmissionResult | None]] = {}  # notes and earlier result, by page
        self.graded: list[Graded] = []
        self.finished = lambda graded: None

    def orders(self, tasks: Iterable[Task]) -> Iterator[Order]:
        """Yield an order for each task, the largest first, read when it is asked for."""
        for task in sorted(tasks, key=lambda task: -task.place.size):
            submission, notes = read_place(task.place, self.chapter)
            before = self._before(task.page)
            self.waiting[task.page] = notes, before
            order = Order(task.page, submission)
            if not self.force:
                entries = self.journal.entries.get(task.page, [])
                exercises = [*(before.exercises if before else []), *(one.exercise for one in entries if one.exercise)]
                checks = [check for exercise in exercises for check in exercise.checks]
                order.exercises = reuse.kept(exercises)
                order.checks = reuse.passed([*checks, *(one.check for one in entries if one.check)])
            yield order

    def __call__(self, answer: Entry | Judged) -> None:
        """Write what has ended."""
        if isinstance(answer, Entry):
            self.journal.add(answer)
            return
        notes, before = self.waiting.pop(answer.page)
        changes = _changes(before, answer.result) if before is not None else []
        if changes and before is not None:
            stamp = time.strftime("%Y%m%d-%H%M%S")
            write_atomically(self.out / "history" / f"{answer.page}-{stamp}.json", to_json(before))
        write_atomically(self.out / "students" / f"{answer.page}.html", answer.html)
        write_atomically(self._path(answer.page), to_json(answer.result))
        self.journal.finish(answer.page)
        if answer.seconds:
            times = {
                "page": answer.page,
                "checks": answer.judged,
                "seconds": {name: round(took, 3) for name, took in answer.seconds.items()},
            }
            with (self.out / "times.jsonl").open("a") as file:
                file.write(json.dumps(times) + "\n")
        exercises = len(answer.result.exercises)
        student = answer.result.student
        graded = Graded(answer.page, student, notes, changes, answer.judged, exercises, exercises - len(answer.seconds))
        self.graded.append(graded)
        self.finished(graded)

    def full(self, task: Task) -> bool:
        """Has the submission all points that could be had, by an earlier grading?"""
        before = self._before(task.page)
        return before is not None and before.earned >= before.points > 0

    def results(self, tasks: Iterable[Task]) -> Iterator[SubmissionResult]:
        """Yield the results of tasks as they are written, one at a time."""
        return (record for task in tasks if (record := self._before(task.page)) is not None)

    def write_class(self, figures: ClassFigures, notes: Sequence[str]) -> pathlib.Path:
        """Write the class page; return its path."""
        page = self.out / "index.html"
        write_atomically(page, class_page(figures, notes).encode("utf-8", "replace"))
        return page

    def _path(self, page: str) -> pathlib.Path:
        return self.out / "results" / f"{page}.json"

    def _before(self, page: str) -> SubmissionResult | None:
        """Return the record of an earlier grading; a damaged one counts as none."""
        with contextlib.suppress(UnreadableResult):
            return read(self._path(page))
        return None


def _changes(before: SubmissionResult, after: SubmissionResult) -> list[str]:
    earned: dict[str, ExerciseResult] = {one.name: one for one in before.exercises}
    return [
        f"{after.student}: {one.name} {earned[one.name].earned:g} → {one.earned:g}"
        for one in after.exercises
        if one.name in earned and earned[one.name].earned != one.earned
    ]


@contextlib.contextmanager
def alone(out: pathlib.Path) -> Iterator[None]:
    """Hold the output folder for one grader. Raises Busy when another one has it."""
    out.mkdir(parents=True, exist_ok=True)
    with (out / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise Busy(f"Another grader is writing to {out}. Wait for it, or choose another --out.") from None
        yield
