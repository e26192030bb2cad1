"""Grading a class: every submission judged, every result written as it comes."""

import pathlib
import secrets
from collections.abc import Callable, Sequence

from grader.cage.host import Zygote
from grader.classroom.intake import Intake
from grader.course.layout import Chapter, Course
from grader.judge.results import SubmissionResult, to_json, write_atomically
from grader.judge.session import Judge, with_checks
from grader.judge.subject import Exercise, Submission
from grader.report.html import class_page, page_name, student_page


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
    return SubmissionResult(
        submission.student,
        chapter.name,
        chapter.title,
        [judge.exercise(exercise, submission) for exercise in exercises],
        judge.zygote.backend,
        submission.digest,
    )


def grade_class(
    chapter: Chapter,
    intake: Intake,
    zygote: Zygote,
    secret: bytes,
    out: pathlib.Path,
    told: Callable[[SubmissionResult], None],
) -> list[SubmissionResult]:
    """Judge every submission with all checks; write JSON and HTML for each as it is done, then the class page.

    `told` is called after each submission. Returns the results in the order of the submissions.
    """
    exercises = chapter.exercises()
    taken: set[str] = set()

    def body(judge: Judge) -> list[SubmissionResult]:
        results = []
        for submission in intake.submissions:
            result = judge_submission(judge, chapter, exercises, submission)
            page = page_name(submission.student, taken)
            write_atomically(out / "results" / f"{page}.json", to_json(result))
            write_atomically(out / "students" / f"{page}.html", student_page(result).encode("utf-8", "replace"))
            results.append(result)
            told(result)
        return results

    results = with_checks(exercises, zygote, secret, body)
    write_class(results, intake.notes, out)
    return results


def write_class(results: Sequence[SubmissionResult], notes: Sequence[str], out: pathlib.Path) -> pathlib.Path:
    """Write the class page; return its path."""
    page = out / "index.html"
    write_atomically(page, class_page(results, notes).encode("utf-8", "replace"))
    return page
