"""`grader new`: an exercise that verifies, for an author to fill in."""

import pathlib
import string

from grader.course.layout import CHAPTER, EXERCISE, Chapter, Course, NotFound
from grader.judge.results import write_atomically
from grader.resources import templates


def scaffold(course: Course, chapter_name: str, name: str) -> list[pathlib.Path]:
    """Write the files of a new exercise and return them; nothing that exists is replaced.

    Raises NotFound for names that do not follow `chNN_topic` and `exNN_name`, or that are taken.
    """
    if not CHAPTER.fullmatch(chapter_name):
        raise NotFound(f"`{chapter_name}` is no name for a chapter; write it as `ch04_autograd`.")
    if not EXERCISE.fullmatch(name):
        raise NotFound(f"`{name}` is no name for an exercise; write it as `ex01_name`, in small letters.")
    chapter = Chapter(course.root, chapter_name)
    if (chapter.solutions / f"{name}.py").exists():
        raise NotFound(f"{chapter.solutions / name}.py is there already.")
    values = {"name": name, "function": name.split("_", 1)[1]}
    files = {
        chapter.solutions / f"{name}.py": "solution",
        chapter.public / f"test_{name}.py": "public",
        chapter.hidden / f"test_{name}.py": "hidden",
        chapter.hidden / "wrong" / f"{name}__unchanged.py": "wrong_first",
        chapter.hidden / "wrong" / f"{name}__squared.py": "wrong_second",
        chapter.hidden / "right" / f"{name}__sum.py": "right",
    }
    for path, template in files.items():
        text = (templates() / "scaffold" / f"{template}.py.txt").read_text("utf-8")
        write_atomically(path, string.Template(text).substitute(values).encode())
    return [*files, *_texts(chapter, name)]


def _texts(chapter: Chapter, name: str) -> list[pathlib.Path]:
    """Make sure that the chapter has a handout and a hint for the exercise."""
    handout, hints = chapter.solutions / "README.md", chapter.solutions / "hints.md"
    if not handout.is_file():
        write_atomically(handout, f"# {chapter.name.split('_', 1)[1].replace('_', ' ').capitalize()}\n".encode())
    before = hints.read_text("utf-8") if hints.is_file() else "# Hints\n"
    section = f"\n## {name}\n\n1. Where to look.\n2. What to think of.\n3. Almost the line.\n"
    write_atomically(hints, (before + section).encode())
    return [handout, hints]
