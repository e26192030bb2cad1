"""What students get, and the search for what they must not get."""

import pathlib

from grader.course.layout import Chapter
from grader.course.stub import BEGIN, END, hidden_lines

TELLING = 20  # characters that a line of a solution must have to be worth hiding
SECRET_PATHS = ("tests/hidden", "solutions/", "data/hidden")


def bundle(chapter: Chapter) -> list[pathlib.Path]:
    """Return the files of a chapter that ship."""
    folders = (chapter.assignment, chapter.public)
    return sorted(
        path for folder in folders for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts
    )


def leaks(chapter: Chapter) -> list[str]:
    """Return one line for each thing in the chapter's bundle that belongs to solutions or hidden checks."""
    secret = {
        line
        for name in chapter.exercise_names
        for line in hidden_lines((chapter.solutions / f"{name}.py").read_text("utf-8"), name)
        if len(line) >= TELLING
    }
    hidden = {path.name for path in chapter.hidden.rglob("*.py")} - {path.name for path in bundle(chapter)}
    lines = []
    for path in bundle(chapter):
        text = path.read_bytes().decode("utf-8", "replace")
        for number, line in enumerate(text.splitlines(), start=1):
            found = line.strip() if line.strip() in secret else _forbidden(line, hidden)
            if found:
                lines.append(f"{path}:{number}: would ship `{found}`, which belongs to a solution or a hidden check")
    return lines


def _forbidden(line: str, hidden: set[str]) -> str | None:
    words = (BEGIN, END, *SECRET_PATHS, *hidden, *(name.removesuffix(".py") for name in hidden if "__" in name))
    return next((word for word in words if word in line), None)
