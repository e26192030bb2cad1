"""What the tests of nbgrader share: a chapter of three exercises, a course folder, students who hand in."""

import json
import os
import pathlib
import shutil
import subprocess
import sys

from grader.course.layout import Chapter, Course
from grader.course.stub import without_markers

ROOT = pathlib.Path(__file__).parents[2]
CHAPTER = "ch03_backprop"
EXERCISES = ("ex01_linear", "ex02_relu", "ex04_mse")
# Many commands in one interpreter: nbgrader's imports take seconds.
BATCH = """
import json, os, sys
from nbgrader.apps.nbgraderapp import NbGraderApp
for folder, arguments in json.load(sys.stdin):
    os.chdir(folder)
    try:
        NbGraderApp.launch_instance(arguments)
    except SystemExit as end:
        if end.code:
            sys.exit(f"{arguments}: {end.code}")
    NbGraderApp.clear_instance()
"""


def small_course(folder: pathlib.Path) -> Course:
    """Return a course of one chapter that has a few exercises of a real one."""
    for place in ("solutions", "assignments", "tests/public", "tests/hidden"):
        for path in sorted((ROOT / place / CHAPTER).rglob("*")):
            name = path.stem.removeprefix("test_").split("__")[0]
            if path.is_file() and (name in EXERCISES or not name.startswith("ex")) and path.suffix != ".pyc":
                copy = folder / path.relative_to(ROOT)
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, copy)
    return Course(folder)


def environment(home: pathlib.Path) -> dict[str, str]:
    """Return the variables of a command: a home of its own, and our programs first."""
    bin_folder = pathlib.Path(sys.executable).parent
    return dict(
        os.environ, PYTHONPATH=str(ROOT), NO_COLOR="1", COLUMNS="100", HOME=str(home), JUPYTER_DATA_DIR=str(home),
        JUPYTER_CONFIG_DIR=str(home), PATH=f"{bin_folder}:{os.environ['PATH']}",
    )  # fmt: skip


def nbgrader(folder: pathlib.Path, *arguments: str, code: int = 0) -> str:
    """Run nbgrader's command line; return what it said."""
    ran = subprocess.run(
        [sys.executable, "-m", "nbgrader", *arguments],
        cwd=folder, env=environment(folder / ".home"), capture_output=True, text=True, timeout=600,
    )  # fmt: skip
    assert ran.returncode == code, ran.stdout + ran.stderr
    return ran.stdout + ran.stderr


def batch(home: pathlib.Path, commands: list[tuple[pathlib.Path, list[str]]]) -> str:
    """Run several of nbgrader's command lines, each in its folder."""
    if not commands:
        return ""
    ran = subprocess.run(
        [sys.executable, "-c", BATCH], input=json.dumps([(str(folder), arguments) for folder, arguments in commands]),
        env=environment(home), capture_output=True, text=True, timeout=600,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout + ran.stderr


def solved(chapter: Chapter, name: str) -> str:
    """Return the solution of an exercise as a student might type it into its cell."""
    return f"# {name}\n" + without_markers((chapter.solutions / f"{name}.py").read_text()).rstrip()


def wrong(chapter: Chapter, name: str) -> str:
    """Return a kept wrong answer as it stands in a cell."""
    return f"# {name.split('__')[0]}\n" + (chapter.hidden / "wrong" / f"{name}.py").read_text().rstrip()


def fill(book: dict, sources: dict[str, str]) -> dict:
    """Return a notebook with other sources in some cells, by their ids."""
    cells = [dict(cell, source=sources.get(cell["id"], cell["source"])) for cell in book["cells"]]
    return dict(book, cells=cells)
