"""The folder that nbgrader works in: source notebooks, configuration, students.

DIR/source/chNN_topic/chNN_topic.ipynb      the solutions, in notebooks that nbgrader makes assignments of
DIR/source/chNN_topic/exNN_name.py, tests/  what the chapter's folder of a student holds beside the notebook
DIR/nbgrader_config.py, DIR/gradebook.db
"""

import pathlib
from collections.abc import Iterator, Sequence

from nbgrader.api import Gradebook

from grader.course.build import pristine, solved_notebook
from grader.course.layout import Chapter, Course
from grader.course.release import bundle
from grader.judge.collected import CourseError
from grader.judge.results import write_atomically
from grader.resources import templates


def write_config(folder: pathlib.Path, course: Course, course_id: str, exchange: str) -> pathlib.Path | None:
    """Write nbgrader's configuration and return its path, or None where there is one that is to be kept."""
    path = folder / "nbgrader_config.py"
    if path.exists():
        return None
    text = (templates() / "nbgrader" / "nbgrader_config.py.txt").read_text("utf-8")
    for name, value in (("COURSE_ID", course_id), ("EXCHANGE", exchange), ("COURSE", str(course.root.resolve()))):
        text = text.replace(f'"{{{name}}}"', repr(value))
    write_atomically(path, text.encode())
    return path


def write_source(folder: pathlib.Path, chapter: Chapter, force: bool) -> Iterator[pathlib.Path]:
    """Write a chapter's source, yield the files. Raises CourseError where it stands already, unless told to `force`."""
    place = folder / "source" / chapter.name
    if place.exists() and not force:
        raise CourseError(f"{place} is there already; --force writes it again, and what you changed in it is lost")
    for path, content in source_files(chapter).items():
        write_atomically(place / path, content)
        yield place / path


def source_files(chapter: Chapter) -> dict[str, bytes]:
    """Return the files of a chapter's source by their place in it. Nothing of them but the notebook has solutions."""
    files = {
        path.relative_to(base).as_posix(): path.read_bytes()
        for path in bundle(chapter)
        for base in (chapter.assignment if path.is_relative_to(chapter.assignment) else chapter.root,)
        if path != chapter.notebook
    }
    for name in chapter.exercise_names:
        files[chapter.pristine_path(name).relative_to(chapter.root).as_posix()] = pristine(chapter, name)
    return files | {chapter.notebook.name: solved_notebook(chapter)}


def enrol(folder: pathlib.Path, course_id: str, students: Sequence[dict[str, str]]) -> None:
    """Write students to the gradebook; those it knows are brought up to date."""
    with Gradebook(f"sqlite:///{(folder / 'gradebook.db').resolve()}", course_id) as gradebook:
        for student in students:
            gradebook.update_or_create_student(student["id"], **{k: v for k, v in student.items() if k != "id"})
