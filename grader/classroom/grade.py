"""Grading a class: every submission judged once, every result written as it comes.

The records are the journal. Each is replaced in one step after every exercise; the same command goes on where it was
stopped, and takes again what has not changed.
"""

import contextlib
import dataclasses
import fcntl
import pathlib
import secrets
import time
from collections.abc import Iterator, Sequence

import msgspec

from grader.classroom import reuse
from grader.classroom.intake import Place, read_place
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
from grader.report.html import class_page, page_name, student_page


class Busy(Exception):
    """Another grader writes to the same folder."""


@dataclasses.dataclass(frozen=True)
class Plan:
    """One grading: what every process that takes part must know."""

    chapter: Chapter
    secret: bytes
    out: pathlib.Path
    force: bool = False  # judge also what has not changed


@dataclasses.dataclass(frozen=True)
class Task:
    """One submission to be judged, and the name of its page."""

    place: Place
    page: str


@dataclasses.dataclass
class Graded:
    """What came of a task."""

    page: str
    result: SubmissionResult
    notes: list[str] = dataclasses.field(default_factory=list)  # what was odd about the files
    changes: list[str] = dataclasses.field(default_factory=list)  # points that are others than in an earlier grading
    judged: int = 0  # exercises that were run, not taken again


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
    record = _record(judge, chapter, submission)
    record.exercises = [judge.exercise(exercise, submission) for exercise in exercises]
    return record


def tasks_of(places: Sequence[Place]) -> list[Task]:
    """Return a task for each submission, each with a page name of its own."""
    taken: set[str] = set()
    return [Task(place, page_name(place.student, taken)) for place in places]


def record_path(plan: Plan, page: str) -> pathlib.Path:
    """Where the record of a submission lies."""
    return plan.out / "results" / f"{page}.json"


def grade_submission(judge: Judge, plan: Plan, task: Task, fingerprints: dict[str, str]) -> Graded:
    """Judge what has changed of a submission since the last grading; write its record and its page.

    Args:
        fingerprints: of the exercises by their names, as `reuse.fingerprint` gives them.
    """
    submission, notes = read_place(task.place, plan.chapter)
    before = _before(plan, task.page)
    kept = {} if plan.force else reuse.kept(before)
    exercises = plan.chapter.exercises()
    keys = [reuse.key(fingerprints[exercise.name], submission) for exercise in exercises]
    graded = Graded(task.page, _record(judge, plan.chapter, submission), notes)
    waiting = [kept[key] for key in keys if key in kept]
    for exercise, key in zip(exercises, keys, strict=True):
        if key in kept:
            waiting.remove(kept[key])
            graded.result.exercises.append(kept[key])
            continue
        done = judge.exercise(exercise, submission)
        done.key = key
        graded.result.exercises.append(done)
        graded.judged += 1
        partly = msgspec.structs.replace(graded.result, exercises=[*graded.result.exercises, *waiting])
        write_atomically(record_path(plan, task.page), to_json(partly))
    if before is not None:
        graded.changes = _changes(before, graded.result)
    if graded.changes and before is not None:
        stamp = time.strftime("%Y%m%d-%H%M%S")
        write_atomically(plan.out / "history" / f"{task.page}-{stamp}.json", to_json(before))
    write_atomically(record_path(plan, task.page), to_json(graded.result))
    page = student_page(graded.result).encode("utf-8", "replace")
    write_atomically(plan.out / "students" / f"{task.page}.html", page)
    return graded


def _record(judge: Judge, chapter: Chapter, submission: Submission) -> SubmissionResult:
    return SubmissionResult(
        submission.student, chapter.name, chapter.title, [], judge.zygote.backend, submission.digest
    )


def earlier(plan: Plan, tasks: Sequence[Task]) -> list[Graded]:
    """Return what an earlier grading found of some tasks, for the class page."""
    found = [(task, _before(plan, task.page)) for task in tasks]
    return [Graded(task.page, record) for task, record in found if record is not None]


def _before(plan: Plan, page: str) -> SubmissionResult | None:
    """Return the record of an earlier grading; a damaged one counts as none."""
    with contextlib.suppress(UnreadableResult):
        return read(record_path(plan, page))
    return None


def _changes(before: SubmissionResult, after: SubmissionResult) -> list[str]:
    earned: dict[str, ExerciseResult] = {one.name: one for one in before.exercises}
    return [
        f"{after.student}: {one.name} {earned[one.name].earned:g} → {one.earned:g}"
        for one in after.exercises
        if one.name in earned and earned[one.name].earned != one.earned
    ]


def write_class(results: Sequence[SubmissionResult], notes: Sequence[str], out: pathlib.Path) -> pathlib.Path:
    """Write the class page; return its path."""
    page = out / "index.html"
    write_atomically(page, class_page(results, notes).encode("utf-8", "replace"))
    return page


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
