"""Hints: one section of hints.md for each exercise, a numbered list from where to look to almost the line."""

import pathlib
import re

HEADING = re.compile(r"^##\s+`?([a-z0-9_]+)`?\s*$", re.MULTILINE)
ITEM = re.compile(r"^\d+\.\s+", re.MULTILINE)


def hints(path: pathlib.Path) -> dict[str, list[str]]:
    """Return the hints of each exercise, in order; nothing when there is no such file."""
    if not path.is_file():
        return {}
    parts = HEADING.split(path.read_text("utf-8"))
    return {
        name: [" ".join(item.split()) for item in ITEM.split(body)[1:]]
        for name, body in zip(parts[1::2], parts[2::2], strict=True)
    }
