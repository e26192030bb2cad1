"""A student's own desk: the course as it lies on this machine, its states, hints and resets."""

import hashlib
import pathlib
from collections.abc import Callable

from grader.cage.host import Zygote
from grader.classroom.grade import judge_submission
from grader.classroom.intake import read_submission, with_cell
from grader.course.build import keep, pristine
from grader.course.layout import Chapter, Course
from grader.judge.results import (
    ExerciseResult,
    State,
    SubmissionResult,
    UnreadableResult,
    read,
    to_json,
    write_atomically,
)
from grader.judge.session import Judge, with_checks
from grader.judge.subject import Submission

PUBLIC_SECRET = b"public"


def check(
    course: Course, chosen: list[tuple[Chapter, str]], zygote: Zygote, live: Callable[[bytes], None]
) -> list[SubmissionResult]:
    """Return the public checks' verdict on the chosen exercises, one result for each chapter, and remember it.

    `live` is called with what the student's code prints, as it prints.
    """
    results = []
    for chapter in dict.fromkeys(chapter for chapter, _ in chosen):
        names = [name for other, name in chosen if other == chapter]
        exercises = [chapter.exercise(name, hidden=False) for name in names]
        submission, _ = read_submission(chapter.assignment, chapter, "you")

        def body(judge: Judge, chapter: Chapter = chapter, exercises: list = exercises, submission=submission):  # type: ignore[no-untyped-def]
            judge.plugin.live = live
            return judge_submission(judge, chapter, exercises, submission)

        result = with_checks(exercises, zygote, PUBLIC_SECRET, body)
        for exercise in result.exercises:
            _remember(course, result, exercise, submission)
        results.append(result)
    return results


def check_cell(course: Course, chapter: Chapter, name: str, source: str, zygote: Zygote) -> SubmissionResult:
    """Return the public checks' verdict on a notebook's cell; the student's script counts before it, as in grading."""
    exercises = [chapter.exercise(name, hidden=False)]
    submission = with_cell(chapter, name, source)

    def body(judge: Judge) -> SubmissionResult:
        return judge_submission(judge, chapter, exercises, submission)

    result: SubmissionResult = with_checks(exercises, zygote, PUBLIC_SECRET, body)
    return result


def _remembered_path(course: Course, chapter: str, exercise: str) -> pathlib.Path:
    return course.private / "checked" / chapter / f"{exercise}.json"


def _digest(submission: Submission, exercise: str) -> str:
    return hashlib.sha256(submission.files.get(f"{exercise}.py", b"")).hexdigest()


def _remember(course: Course, result: SubmissionResult, exercise: ExerciseResult, submission: Submission) -> None:
    alone = SubmissionResult(
        "you",
        result.chapter,
        result.title,
        [exercise],
        result.backend,
        _digest(submission, exercise.name),
        device=result.device,
    )
    write_atomically(_remembered_path(course, result.chapter, exercise.name), to_json(alone))


def states(course: Course, chapter: Chapter) -> list[tuple[str, str, State | None]]:
    """Return name, title and state of each exercise as last checked; None when it has changed since."""
    submission, _ = read_submission(chapter.assignment, chapter, "you")
    rows = []
    for name in chapter.exercise_names:
        title = chapter.exercise(name, hidden=False).title
        rows.append((name, title, _state(course, chapter, name, submission)))
    return rows


def _state(course: Course, chapter: Chapter, name: str, submission: Submission) -> State | None:
    if submission.files.get(f"{name}.py") == pristine(chapter, name):
        return State.TODO
    try:
        last = read(_remembered_path(course, chapter.name, name))
    except UnreadableResult:
        return None
    return last.exercises[0].state if last.digest == _digest(submission, name) else None


def reset(course: Course, chapter: Chapter, name: str) -> pathlib.Path | None:
    """Put the stub back; return where the student's file was kept, or None when there was nothing to keep."""
    content = pristine(chapter, name)
    path = chapter.stub_path(name)
    kept = None
    if path.is_file():
        if path.read_bytes() == content:
            return None
        kept = keep(path, course.private / "backups")
    write_atomically(path, content)
    return kept
