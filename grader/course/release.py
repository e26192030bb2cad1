"""What students get, and the search for what they must not get.

assignments/, tests/public/, .stubs/ for `grader reset`, the grader itself as a package that pip installs, a workflow
for GitHub, and a commitment to the hidden checks.
"""

import hashlib
import importlib.metadata
import json
import pathlib
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import grader
from grader.course.build import differences, pristine
from grader.course.commitment import COMMITMENT, commitment
from grader.course.layout import Chapter, Course
from grader.course.stub import BEGIN, END, hidden_lines
from grader.judge.collected import CourseError
from grader.resources import templates

TELLING = 20  # characters that a line of a solution must have to be worth hiding
SECRET_PATHS = ("tests/hidden", "solutions/", "data/hidden")
KEPT_BACK = ("data/hidden", "data/make")  # parts of our package
PACKAGE = "grader/"


def bundle(chapter: Chapter) -> list[pathlib.Path]:
    """Return the files of a chapter that ship."""
    folders = (chapter.assignment, chapter.public)
    return sorted(
        path for folder in folders for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts
    )


def leaks(chapter: Chapter) -> list[str]:
    """Return one line for each thing in the chapter's bundle that belongs to solutions or hidden checks."""
    files = {str(path): path.read_bytes() for path in bundle(chapter)}
    return copies([chapter], files) + leaks_in(chapter, files)


def leaks_in(chapter: Chapter, files: Mapping[str, bytes]) -> list[str]:
    """Return one line for each thing in some files, by name, that belongs to a chapter's solutions or hidden checks."""
    secret = {
        line
        for name in chapter.exercise_names
        for line in hidden_lines((chapter.solutions / f"{name}.py").read_text("utf-8"), name)
        if len(line) >= TELLING
    }
    shipped = {pathlib.PurePath(name).name for name in files}
    hidden = {path.name for path in chapter.hidden.rglob("*.py")} - shipped
    lines = []
    for name, content in files.items():
        for number, line in _lines(name, content):
            found = line.strip() if line.strip() in secret else _forbidden(line, hidden)
            if found:
                lines.append(f"{name}:{number}: would ship `{found}`, which belongs to a solution or a hidden check")
    return lines


def _lines(name: str, content: bytes) -> Iterator[tuple[int, str]]:
    """Yield the lines of a file with their numbers; of a notebook those of its cells, which are strings of JSON."""
    text = content.decode("utf-8", "replace")
    if not name.endswith(".ipynb"):
        yield from enumerate(text.splitlines(), start=1)
        return
    for line in (line for words in _strings(json.loads(text)) for line in words.splitlines()):
        at = text.find(json.dumps(line, ensure_ascii=False)[1:-1])
        yield text.count("\n", 0, max(at, 0)) + 1, line


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _strings(part)


def _forbidden(line: str, hidden: set[str]) -> str | None:
    words = (BEGIN, END, *SECRET_PATHS, *hidden, *(name.removesuffix(".py") for name in hidden if "__" in name))
    return next((word for word in words if word in line), None)


def copies(chapters: Sequence[Chapter], files: Mapping[str, bytes]) -> list[str]:
    """Return one line for each of some files that is a solution, a hidden check, a kept answer or hidden data."""
    package = pathlib.Path(grader.__file__).parent
    folders = [folder for chapter in chapters for folder in (chapter.solutions, chapter.hidden)]
    secret = {
        hashlib.sha256(path.read_bytes()).digest(): path
        for folder in (*folders, package / "data" / "hidden")
        for path in folder.rglob("*")
        if path.is_file() and path.stat().st_size and path.suffix not in (".md", ".svg", ".png", ".pyc")
    }
    found = ((name, secret.get(hashlib.sha256(content).digest())) for name, content in files.items())
    lines = [f"{name}: would ship {path}" for name, path in found if path]
    return lines


def student_files(course: Course) -> dict[str, bytes]:
    """Return all that students get, by name."""
    files = {
        path.relative_to(course.root).as_posix(): path.read_bytes()
        for chapter in course.chapters
        for path in bundle(chapter)
    }
    for chapter in course.chapters:
        for name in chapter.exercise_names:
            place = chapter.pristine_path(name).relative_to(course.root)
            files[place.as_posix()] = pristine(chapter, name)
    package = pathlib.Path(grader.__file__).parent
    files |= _tree(package, PACKAGE) | _tree(templates(), f"{PACKAGE}templates/")
    files["README.md"] = (templates() / "release" / "README.md.txt").read_bytes()
    files[".github/workflows/check.yml"] = (templates() / "release" / "workflow.yml.txt").read_bytes()
    files["pyproject.toml"] = _project().encode()
    files[COMMITMENT] = commitment(course)
    return files


def _tree(folder: pathlib.Path, name: str) -> dict[str, bytes]:
    paths = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    return {
        name + place: path.read_bytes()
        for place, path in paths.items()
        if "__pycache__" not in path.parts and not place.startswith(KEPT_BACK)
    }


def _project() -> str:
    """Return a pyproject.toml that pip installs the bundle by, with what the installed grader needs."""
    needs = [need for need in importlib.metadata.requires("grader") or [] if "extra ==" not in need]
    python = importlib.metadata.metadata("grader")["Requires-Python"]
    text = (templates() / "release" / "pyproject.toml.txt").read_text("utf-8")
    values = {"VERSION": grader.__version__, "PYTHON": python, "NEEDS": "".join(f'    "{need}",\n' for need in needs)}
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def problems(course: Course, files: Mapping[str, bytes]) -> list[str]:
    """Return one line for each reason not to give some files to students."""
    own = {name: content for name, content in files.items() if not name.startswith(PACKAGE) and name != COMMITMENT}
    lines = copies(course.chapters, files)
    lines += [f"{name}: would ship what lies in {place}" for name in files for place in SECRET_PATHS if place in name]
    for chapter in course.chapters:
        lines += differences(chapter)
        lines += leaks_in(chapter, {name: content for name, content in own.items() if chapter.name in name})
    return lines


def release(course: Course, out: pathlib.Path) -> int:
    """Write what students get to a new folder, in one step; return the number of files.

    Raises CourseError with a line for each leak, in which case nothing is written.
    """
    if out.exists() and any(out.iterdir()):
        raise CourseError(f"{out} is not empty; name a new folder")
    files = student_files(course)
    found = problems(course, files)
    if found:
        raise CourseError("\n".join([*found, "Nothing was written."]))
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=f".{out.name}-") as made:
        place = pathlib.Path(made, "bundle")
        for name, content in files.items():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            (place / name).write_bytes(content)
        if out.exists():
            out.rmdir()
        shutil.move(place, out)
    return len(files)
