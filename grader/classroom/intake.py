"""Submissions as files: read by an allow-list, whatever else lies in the folder.

FOLDER/<student>/ex01_linear.py ...        or one level deeper, in a folder named after the chapter
FOLDER/<student>/ch03_backprop.ipynb       cells are matched by exercise, outputs ignored
"""

import contextlib
import dataclasses
import os
import pathlib

from grader.classroom.archive import NAME_CHARS, UnreadableArchive, is_archive, read_archive, student_of
from grader.course.build import pristine
from grader.course.layout import Chapter, Course, NotFound
from grader.course.notebook import UnreadableNotebook, lone_cell, read_notebook, unmarked
from grader.judge.scratch import SOURCE_BYTES
from grader.judge.subject import Submission

FILES = 200
NOTEBOOK_BYTES = 512 << 20  # most of it outputs, which are dropped unread


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """Where a submission lies, and whose it is."""

    folder: pathlib.Path
    entry: str
    student: str
    size: int = 0  # bytes, as far as they are known without opening it

    @property
    def path(self) -> pathlib.Path:
        """The submission itself; made anew each time, as thousands of paths would take the memory of their results."""
        return self.folder / self.entry


def find_places(folder: pathlib.Path) -> tuple[list[Place], list[str]]:
    """Return where the submissions lie, one for each folder, archive or notebook, and a line for each other thing."""
    places: list[Place] = []
    notes: list[str] = []
    for entry in sorted(os.listdir(folder)):
        path, name = folder / entry, readable(entry)
        if entry.startswith("."):
            continue
        if path.is_symlink() or not (path.is_dir() or is_archive(path) or path.suffix == ".ipynb"):
            notes.append(f"{name}: not a student's folder, archive or notebook; left out")
            continue
        student = name if path.is_dir() else student_of(pathlib.PurePath(name))
        size = sum(file.lstat().st_size for file in _walk(path)) if path.is_dir() else 0
        places.append(Place(folder, entry, entry if student == entry else student, size))
    return places, notes


def read_place(place: Place, chapter: Chapter) -> tuple[Submission, list[str]]:
    """Return the submission that lies in a place, and notes on what was left out."""
    try:
        raw, said = _raw(place.path)
    except UnreadableArchive as error:
        raw, said = {}, [str(error)]
    submission, more = assemble(raw, chapter, place.student)
    return submission, [f"{readable(place.path.name)}: {note}" for note in (*said, *more)]


def read_submission(folder: pathlib.Path, chapter: Chapter, student: str) -> tuple[Submission, list[str]]:
    """Return the submission in a folder and notes on files that were left out."""
    raw, said = _raw(folder)
    submission, more = assemble(raw, chapter, student)
    return submission, said + more


def with_cell(chapter: Chapter, name: str, source: str) -> Submission:
    """Return the student's own submission with one cell in place of the saved notebook's."""
    raw, _ = _raw(chapter.assignment)
    scripts = {file: content for file, content in raw.items() if file.endswith(".py")}
    submission, _ = assemble(scripts | {chapter.notebook.name: lone_cell(name, source)}, chapter, "you")
    notes = {name: submission.notes[name]} if name in submission.notes else {}
    return dataclasses.replace(submission, notes=notes)


def assemble(raw: dict[str, bytes], chapter: Chapter, student: str) -> tuple[Submission, list[str]]:
    """Return the submission made of scripts and notebooks, and notes on what was left out.

    A script counts before the cell of a notebook, unless the script is missing or still the stub.
    """
    named = {name.removeprefix(f"{chapter.name}/"): content for name, content in raw.items()}
    files = {name: content for name, content in named.items() if name.endswith(".py") and len(content) <= SOURCE_BYTES}
    notes = [
        f"{name}: larger than {SOURCE_BYTES:,} bytes; left out"
        for name, content in named.items()
        if name.endswith(".py") and len(content) > SOURCE_BYTES
    ]
    said: dict[str, str] = {}
    for name in (name for name in named if name.endswith(".ipynb")):
        try:
            cells, odd = read_notebook(named[name], chapter.exercise_names)
        except UnreadableNotebook as error:
            notes.append(f"{name}: {error}")
            continue
        for exercise in chapter.exercise_names:
            file = f"{exercise}.py"
            script, cell = files.get(file), cells.get(file, b"")
            done = not _is_stub(chapter, exercise, cell)
            if script is not None and not _is_stub(chapter, exercise, script):
                if done and not _same(cell, script, exercise):
                    said[exercise] = f"{file} counts, not the notebook's cell, which holds another answer"
                continue
            if len(cell) > SOURCE_BYTES:
                notes.append(f"{name}, cell {exercise}: larger than {SOURCE_BYTES:,} bytes; left out")
            elif file in cells and (done or script is None):
                files[file] = cell
            if exercise in odd:
                said[exercise] = odd[exercise]
    return Submission(student, files, said), notes


def _raw(path: pathlib.Path) -> tuple[dict[str, bytes], list[str]]:
    """Return the scripts and notebooks of a folder, an archive or a lone notebook, and notes."""
    if is_archive(path):
        return read_archive(path)
    raw: dict[str, bytes] = {}
    notes: list[str] = []
    taken = [one for one in _walk(path) if one.suffix in (".py", ".ipynb")] if path.is_dir() else [path]
    for one in sorted(taken)[:FILES]:
        name = readable(one.relative_to(path).as_posix()) if path.is_dir() else readable(one.name)
        content = _read(one, NOTEBOOK_BYTES) if len(name) <= NAME_CHARS else "its path is too long; left out"
        if isinstance(content, str):
            notes.append(f"{name[:NAME_CHARS]}: {content}")
        else:
            raw[name] = content
    if len(taken) > FILES:
        notes.append(f"more than {FILES} files; the first {FILES} are taken")
    return raw, notes


def _is_stub(chapter: Chapter, name: str, content: bytes) -> bool:
    try:
        return _same(content, pristine(chapter, name), name)
    except NotFound:
        return False


def _same(one: bytes, other: bytes, name: str) -> bool:
    return not one.strip() or unmarked(one, name).strip() == unmarked(other, name).strip()


def _walk(folder: pathlib.Path) -> list[pathlib.Path]:
    """Return the regular files below a folder; links are not followed."""
    found: list[pathlib.Path] = []
    waiting = [folder]
    while waiting:  # os.walk calls itself for each level, and a student may have made thousands
        with contextlib.suppress(OSError), os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_file(follow_symlinks=False):
                    found.append(pathlib.Path(entry))
                elif entry.is_dir(follow_symlinks=False) and not entry.name.startswith((".", "__pycache__")):
                    waiting.append(pathlib.Path(entry))
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
