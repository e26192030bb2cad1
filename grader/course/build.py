"""Assignments from solutions: what students get is generated, never written."""

import pathlib
import shutil
import time
from collections.abc import Callable

from grader.course.handout import Handout, as_it_lies, made, outdated
from grader.course.layout import Chapter, NotFound, docstring
from grader.course.notebook import Part, make_notebook
from grader.course.stub import make_stub
from grader.judge.collected import CourseError
from grader.judge.results import write_atomically

PICTURES = ("*.svg", "*.png")


def built(chapter: Chapter, handout: Handout) -> dict[pathlib.Path, bytes]:
    """Return every file of an assignment with its content. Raises CourseError for misplaced markers."""
    parts = _parts(chapter, make_stub)
    files = {chapter.stub_path(part.name): part.source.encode() for part in parts}
    files[chapter.assignment / "README.md"] = handout.text.encode()
    hints = chapter.solutions / "hints.md"
    if not hints.is_file():
        raise CourseError(f"{hints}: missing; every chapter has a handout and hints")
    files[chapter.assignment / hints.name] = hints.read_bytes()
    pictures = _drawn(chapter) | handout.pictures
    files |= {chapter.assignment / name: content for name, content in pictures.items()}
    files[chapter.notebook] = make_notebook(handout.text, parts, pictures)
    return files


def _parts(chapter: Chapter, change: Callable[[str, str], str]) -> list[Part]:
    """Return the exercises as parts of a notebook, their solutions changed by a function of source and file name."""
    parts = []
    for name in chapter.exercise_names:
        path = chapter.solutions / f"{name}.py"
        source = change(path.read_text("utf-8"), str(path))
        parts.append(Part(name, docstring(path), source, *chapter.points(name)))
    return parts


def solved_notebook(chapter: Chapter) -> bytes:
    """Return the instructor's notebook: that of the assignment, with the marked solutions in place of the stubs."""
    handout = as_it_lies(chapter)
    parts = _parts(chapter, lambda source, file: source)
    return make_notebook(handout.text, parts, _drawn(chapter) | handout.pictures)


def _drawn(chapter: Chapter) -> dict[str, bytes]:
    """Return the pictures that lie beside the solutions."""
    return {path.name: path.read_bytes() for kind in PICTURES for path in sorted(chapter.solutions.glob(kind))}


def differences(chapter: Chapter) -> list[str]:
    """Return one line for each file of the assignment that is not what `grader build` writes; run nothing."""
    told = outdated(chapter)
    files = built(chapter, as_it_lies(chapter))
    lines = []
    for path, content in files.items():
        if path in told:
            lines.append(told[path])
        elif not path.is_file():
            lines.append(f"{path}: missing; run `grader build`")
        elif path.read_bytes() != content:
            lines.append(f"{path}: not what `grader build` writes; run it, and edit the solution instead of this file")
    for path in present(chapter) - set(files):
        lines.append(f"{path}: made by nothing in {chapter.solutions}; delete it")
    return lines


def present(chapter: Chapter) -> set[pathlib.Path]:
    """Return the files that lie in an assignment."""
    return {path for path in chapter.assignment.rglob("*") if path.is_file() and "__pycache__" not in path.parts}


def build(chapter: Chapter, backups: pathlib.Path) -> list[pathlib.Path]:
    """Write an assignment; return the files that changed. What stood there before is kept under `backups`.

    The blocks of the handout are run when it or a solution changed. Raises CourseError when one of them raises.
    """
    changed = []
    for path, content in built(chapter, made(chapter)).items():
        if path.is_file() and path.read_bytes() == content:
            continue
        if path.is_file():
            keep(path, backups)
        write_atomically(path, content)
        changed.append(path)
    return changed


def pristine(chapter: Chapter, name: str) -> bytes:
    """Return the stub of an exercise as released. Raises NotFound when neither stub nor solution is there."""
    solution = chapter.solutions / f"{name}.py"
    if solution.is_file():
        return make_stub(solution.read_text("utf-8"), str(solution)).encode()
    try:
        return chapter.pristine_path(name).read_bytes()
    except OSError:
        raise NotFound(
            f"{chapter.pristine_path(name)} is missing; unpack the course again beside this folder"
        ) from None


def keep(path: pathlib.Path, backups: pathlib.Path) -> pathlib.Path:
    """Copy a file that is about to be replaced; return where the copy lies."""
    stamp = time.strftime("%Y%m%d-%H%M%S")
    copy = backups / f"{path.parent.name}-{path.stem}-{stamp}{path.suffix}"
    number = 1
    while copy.exists():
        number += 1
        copy = backups / f"{path.parent.name}-{path.stem}-{stamp}-{number}{path.suffix}"
    backups.mkdir(parents=True, exist_ok=True)
    shutil.copy2(path, copy)
    return copy
