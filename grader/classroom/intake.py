"""Submissions as files: read by an allow-list, whatever else lies in the folder.

FOLDER/<student>/ex01_linear.py ...        or one level deeper, in a folder named after the chapter
FOLDER/<student>/ch03_backprop.ipynb       cells are matched by exercise, outputs ignored
"""

import dataclasses
import os
import pathlib
import stat

from grader.course.build import pristine
from grader.course.layout import Chapter, Course, NotFound
from grader.course.notebook import UnreadableNotebook, read_notebook
from grader.judge.subject import Submission

FILES = 200
FILE_BYTES = 1 << 20
NOTEBOOK_BYTES = 64 << 20


@dataclasses.dataclass(frozen=True)
class Intake:
    """The submissions found, and a line for each thing that could not be taken."""

    submissions: list[Submission]
    notes: list[str]


def read_class(folder: pathlib.Path, chapter: Chapter) -> Intake:
    """Return the submissions in a folder, one for each folder in it, ordered by name."""
    submissions, notes = [], []
    for path in sorted(folder.iterdir()):
        name = readable(path.name)
        if path.name.startswith("."):
            continue
        if path.is_symlink() or not path.is_dir():
            notes.append(f"{name}: not a student's folder; left out")
            continue
        inner = path / chapter.name
        found = read_submission(inner if inner.is_dir() and not inner.is_symlink() else path, chapter, name)
        submissions.append(found[0])
        notes += [f"{name}: {note}" for note in found[1]]
    return Intake(submissions, notes)


def read_submission(folder: pathlib.Path, chapter: Chapter, student: str) -> tuple[Submission, list[str]]:
    """Return the submission in a folder and notes on files that were left out.

    A script counts before the cell of a notebook, unless the script is missing or still the stub.
    """
    files: dict[str, bytes] = {}
    notes: list[str] = []
    notebooks: list[pathlib.Path] = []
    for path in sorted(_walk(folder)):
        name = path.relative_to(folder).as_posix()
        if path.suffix == ".ipynb" and ".ipynb_checkpoints" not in path.parts:
            notebooks.append(path)
        elif path.suffix == ".py" and len(files) < FILES:
            content = _read(path, FILE_BYTES)
            if isinstance(content, str):
                notes.append(f"{readable(name)}: {content}")
            else:
                files[readable(name)] = content
    said: dict[str, str] = {}
    for path in notebooks:
        _merge_notebook(path, chapter, files, said, notes)
    return Submission(student, files, said), notes


def _merge_notebook(
    path: pathlib.Path, chapter: Chapter, files: dict[str, bytes], said: dict[str, str], notes: list[str]
) -> None:
    content = _read(path, NOTEBOOK_BYTES)
    if isinstance(content, str):
        notes.append(f"{readable(path.name)}: {content}")
        return
    try:
        cells, odd = read_notebook(content, chapter.exercise_names)
    except UnreadableNotebook as error:
        notes.append(f"{readable(path.name)}: {error}")
        return
    for name in chapter.exercise_names:
        file = f"{name}.py"
        if file in files and not _is_stub(chapter, name, files[file]):
            continue
        if file in cells:
            files[file] = cells[file]
        if name in odd:
            said[name] = odd[name]


def _is_stub(chapter: Chapter, name: str, content: bytes) -> bool:
    try:
        return content == pristine(chapter, name)
    except NotFound:
        return False


def _walk(folder: pathlib.Path) -> list[pathlib.Path]:
    """Return the regular files below a folder; links are not followed."""
    found: list[pathlib.Path] = []
    for root, folders, names in os.walk(folder, followlinks=False):
        folders[:] = [name for name in folders if not name.startswith((".", "__pycache__"))]
        for name in names:
            path = pathlib.Path(root, name)
            if stat.S_ISREG(path.lstat().st_mode):
                found.append(path)
    return found


def _read(path: pathlib.Path, most: int) -> bytes | str:
    """Return a file's content, or why it is not taken."""
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except OSError as error:
        return f"cannot be read ({error.strerror}); left out"
    return content if len(content) <= most else f"larger than {most:,} bytes; left out"


def readable(name: str) -> str:
    """Return a file name as text that every encoder takes."""
    return os.fsencode(name).decode("utf-8", "replace")


def guess_chapter(folder: pathlib.Path, course: Course) -> Chapter:
    """Return the chapter that most files in a class folder belong to. Raises NotFound when none does."""
    names = [path.name for path in _walk(folder)]
    parts = {part for path in folder.glob("*/*") for part in (path.name,)}
    scores = {
        chapter: sum(name.removesuffix(".py") in chapter.exercise_names for name in names)
        + 100 * names.count(chapter.notebook.name)
        + 1000 * (chapter.name in parts)
        for chapter in course.chapters
    }
    best = max(scores, key=lambda chapter: scores[chapter], default=None)
    if best is None or not scores[best]:
        raise NotFound(f"{folder} holds no file of any chapter. Name the chapter with --chapter.")
    return best
