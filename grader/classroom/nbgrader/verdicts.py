"""The verdicts on the submissions that nbgrader autogrades: all of them at once, on all cores, each remembered."""

import dataclasses
import hashlib
import os
import pathlib
import re
import weakref
from typing import Any

from grader.cage.launch import ANY, CAGED
from grader.classroom.grade import Book, Task, alone, course_secret, tasks_of
from grader.classroom.intake import Place
from grader.classroom.pool import Pool
from grader.classroom.station import Work
from grader.course.layout import Chapter, Course
from grader.judge.results import SubmissionResult


@dataclasses.dataclass
class Verdict:
    """What the judge says of a submission, what was odd about its files, and what changed since the last time."""

    result: SubmissionResult
    notes: list[str]
    changes: list[str]


_found: weakref.WeakKeyDictionary[Any, dict[tuple[str, ...], Verdict]] = weakref.WeakKeyDictionary()


def verdict(converter: Any, course: Course, chapter: Chapter, at: dict[str, str], jobs: int, caged: bool) -> Verdict:
    """Return the verdict on one submission.

    The first question of a run of nbgrader's autograder has every submission judged that this run is about.

    Args:
        converter: nbgrader's autograder.
        at: names of the `assignment` and the `student`, as nbgrader gives them.
        jobs: submissions at a time; as many as there are cores for 0.
        caged: refuse to judge where no cage holds.
    """
    known = _found.setdefault(converter, {})
    key = (at["assignment"], at["student"], chapter.name)
    if key not in known:
        tasks = tasks_of(_places(converter, at))
        work = Work(chapter, course_secret(course), CAGED if caged else ANY)
        out = _records(converter, course, chapter, at)
        with alone(out):
            done = _judge(work, Book(out, chapter, converter.force), tasks, jobs or os.cpu_count() or 1)
        known.update({(key[0], student, key[2]): found for student, found in done.items()})
    return known[key]


def _judge(work: Work, book: Book, tasks: list[Task], jobs: int) -> dict[str, Verdict]:
    """Judge some submissions; return the verdicts by student."""
    try:
        Pool(work, min(jobs, len(tasks))).judge(book.orders(tasks), book)
    finally:
        book.journal.close(complete=len(book.graded) == len(tasks))
    results = {task.page: result for task in tasks for result in book.results([task])}
    return {one.student: Verdict(results[one.page], one.notes, one.changes) for one in book.graded}


def _places(converter: Any, at: dict[str, str]) -> list[Place]:
    """Return where the submission lies, and those that will be asked for next."""
    folder = converter.coursedir
    pattern = folder.format_path(
        folder.submitted_directory, "(?P<student>.*)", re.escape(at["assignment"]), escape=True
    )
    own = pathlib.Path(_path(folder, folder.submitted_directory, at["student"], at))
    places = [Place(own.parent, own.name, at["student"])]
    for path in converter.assignments:
        match = re.fullmatch(pattern, path)
        student = match["student"] if match else at["student"]
        done = pathlib.Path(_path(folder, folder.autograded_directory, student, at)).exists()
        if student != at["student"] and (converter.force or not done):
            places.append(Place(pathlib.Path(path).parent, pathlib.Path(path).name, student))
    return places


def _path(folder: Any, step: str, student: str, at: dict[str, str]) -> str:
    return str(folder.format_path(step, student, at["assignment"]))


def _records(converter: Any, course: Course, chapter: Chapter, at: dict[str, str]) -> pathlib.Path:
    """Where the records lie: with the course, because they know what hidden checks saw."""
    root = pathlib.Path(converter.coursedir.root).resolve()
    digest = hashlib.sha256(os.fsencode(root)).hexdigest()[:8]
    return course.private / "nbgrader" / f"{root.name}-{digest}" / at["assignment"] / chapter.name
