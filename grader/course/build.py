"""Assignments from solutions: what students get is generated, never written."""

import pathlib
import shutil
import time

from grader.course.layout import Chapter, NotFound, docstring
from grader.course.notebook import make_notebook
from grader.course.stub import make_stub
from grader.judge.collected import CourseError
from grader.judge.results import write_atomically

TEXTS = ("README.md", "hints.md")
PICTURES = ("*.svg", "*.png")


def built(chapter: Chapter) -> dict[pathlib.Path, bytes]:
    """Return every file of an assignment with its content. Raises CourseError for misplaced markers."""
    files: dict[pathlib.Path, bytes] = {}
    exercises = []
    for name in chapter.exercise_names:
        path = chapter.solutions / f"{name}.py"
        stub = make_stub(path.read_text("utf-8"), str(path))
        files[chapter.stub_path(name)] = stub.encode()
        exercises.append((name, docstring(path), stub))
    for source in [chapter.solutions / text for text in TEXTS] + [
        picture for kind in PICTURES for picture in sorted(chapter.solutions.glob(kind))
    ]:
        if not source.is_file():
            raise CourseError(f"{source}: missing; every chapter has a handout and hints")
        files[chapter.assignment / source.name] = source.read_bytes()
    handout = (chapter.solutions / "README.md").read_text("utf-8")
    files[chapter.notebook] = make_notebook(handout, exercises)
    return files


def differences(chapter: Chapter) -> list[str]:
    """Return one line for each file of the assignment that is not what `grader build` writes."""
    files = built(chapter)
    lines = []
    for path, content in files.items():
        if not path.is_file():
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
    """Write an assignment; return the files that changed. What stood there before is kept under `backups`."""
    changed = []
    for path, content in built(chapter).items():
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
