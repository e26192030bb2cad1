"""Notebooks: made the same every time, read whatever was done to them, and checked from inside."""

import json
import os
import pathlib
import subprocess
import sys

import nbformat
import pytest
from nbclient import NotebookClient
from nbgrader.nbgraderformat import MetadataValidator

from grader.classroom.cell import CellMissing, find_cell
from grader.classroom.intake import read_submission
from grader.course.notebook import UnreadableNotebook, read_notebook, without_outputs
from grader.course.points import worth
from grader.judge.collected import CourseError
from grader.judge.session import with_checks

ROOT = pathlib.Path(__file__).parents[2]
RIGHT = "def double(x):\n    return x + x\n"
SQUARED = "def double(x):\n    return x * x\n"


def book_of(chapter) -> nbformat.NotebookNode:
    return nbformat.reads(chapter.notebook.read_text(), 4)


def cell_of(book: nbformat.NotebookNode, name: str) -> nbformat.NotebookNode:
    return next(cell for cell in book.cells if cell.id == name)


def test_a_chapter_is_text_answer_check_and_a_line_on_hidden_checks(course):
    """The cells come in this order, under fixed ids, with metadata that nbgrader takes as it is."""
    book = book_of(course.chapters[0])
    assert [cell.id for cell in book.cells] == [
        "handout", "ex01_double-text", "ex01_double", "ex01_double-check", "ex01_double-hidden",
    ]  # fmt: skip
    nbformat.validate(book)
    MetadataValidator().validate_nb(book)
    kinds = {
        cell.id: [kind for kind in ("grade", "locked", "solution", "task") if cell.metadata.nbgrader[kind]]
        for cell in book.cells
        if "nbgrader" in cell.metadata
    }
    assert kinds == {
        "ex01_double": ["solution"],
        "ex01_double-check": ["grade", "locked"],
        "ex01_double-hidden": ["locked", "task"],
    }


def test_cells_are_worth_what_the_checks_are_worth(course):
    """The points in the notebook are those that the judge counts."""
    chapter = course.chapters[0]
    checks = with_checks(chapter.exercises(), None, b"", lambda judge: judge.checks["ex01_double"])
    book = book_of(chapter)
    for cell, hidden in (("ex01_double-check", False), ("ex01_double-hidden", True)):
        points = sum(check.points for check in checks if check.hidden == hidden)
        assert cell_of(book, cell).metadata.nbgrader.points == points > 0


def test_points_are_counted_without_running_a_check(tmp_path):
    """A marker gives a check's worth, a list of parameters multiplies it; nothing else needs to be known."""
    path = tmp_path / "test_ex01.py"
    path.write_text(
        "import nowhere\n@pytest.mark.points(2.5)\ndef test_a(student): pass\n"
        "@pytest.mark.parametrize('n', [f(1), 2, 3])\n@pytest.mark.limits(wall=3)\ndef test_b(student, n): pass\n"
        "def helper(): pass\ndef test_c(): pass\n"
    )
    assert worth(path) == 6.5
    path.write_text("@pytest.mark.points(N)\ndef test_a(student): pass\n")
    with pytest.raises(CourseError, match="test_ex01.py:1: the points cannot be counted"):
        worth(path)
    assert worth(tmp_path / "nothing.py") == 0


def test_outputs_of_any_size_are_dropped_unread():
    """What an answer printed is no part of it, however much it is and whatever brackets it holds."""
    line = '"]] \\"outputs\\": [ \\\\"'
    cell = '{"cell_type": "code", "id": "ex01_double", "outputs": [%s], "source": ["x = [1]"]}'
    outputs = ",".join([f'{{"text": [{line}, [[]]]}}'] * 400_000)
    book = ('{"cells": [' + cell % outputs + "," + cell % "" + "]}").encode()
    assert len(book) > 10 << 20
    assert without_outputs(book) == ('{"cells": [' + cell % "" + "," + cell % "" + "]}").encode()
    files, _ = read_notebook(book, ["ex01_double"])
    assert files == {"ex01_double.py": b"x = [1]"}


@pytest.mark.parametrize("content", [b'{"cells": [{"outputs": [', b'{"outputs": ["]', b'{"outputs": [[[[]', b"\xff"])
def test_a_torn_notebook_is_told(content):
    """Half a file is no notebook, and reading it ends."""
    with pytest.raises(UnreadableNotebook):
        read_notebook(without_outputs(content), [])


def test_the_cell_is_the_one_that_ran_last():
    """By its first line; without it, by what it defines, unless it says that it is another exercise's."""
    stub = b'"""Doubling."""\n\n\ndef double(x):\n    raise NotImplementedError("TODO: double")\n'
    marked, names = "# ex01_double\n" + RIGHT, ["ex01_double", "ex02_twice"]
    assert find_cell(["", marked, "1 / 0", SQUARED], "ex01_double", names, stub) == marked
    assert find_cell([SQUARED, RIGHT, "# ex02_twice\n" + SQUARED], "ex01_double", names, stub) == RIGHT
    assert find_cell(["# ex01_double\nbroken(", "x"], "ex01_double", names, stub) == "# ex01_double\nbroken("
    with pytest.raises(CellMissing, match="Run the cell of ex01_double first"):
        find_cell(["", "import grader", "def other(): pass"], "ex01_double", names, stub)


def test_a_script_and_a_cell_with_other_answers_are_told(course):
    """The script counts, and the student reads that it does; a cell that says the same is not worth a word."""
    chapter = course.chapters[0]
    book = json.loads(chapter.notebook.read_bytes())
    cell = next(cell for cell in book["cells"] if cell["id"] == "ex01_double")
    chapter.stub_path("ex01_double").write_text(SQUARED)
    for source, odd in ((RIGHT, True), ("# ex01_double\n" + SQUARED, False)):
        cell["source"] = source
        chapter.notebook.write_text(json.dumps(book))
        submission, _ = read_submission(chapter.assignment, chapter, "you")
        assert submission.files["ex01_double.py"] == SQUARED.encode()
        assert ("counts, not the notebook's cell" in submission.notes.get("ex01_double", "")) == odd


def test_the_stub_in_the_notebook_is_the_stub(course):
    """The line that names a cell makes no answer of it: a script that was worked on is what counts."""
    chapter = course.chapters[0]
    chapter.stub_path("ex01_double").write_text(RIGHT)
    submission, _ = read_submission(chapter.assignment, chapter, "you")
    assert submission.files["ex01_double.py"] == RIGHT.encode()
    assert not submission.notes


def run_in_notebook(chapter, sources: dict[str, str], **environment: str) -> nbformat.NotebookNode:
    """Run the chapter's notebook in a kernel, with some cells filled in."""
    book = book_of(chapter)
    for name, source in sources.items():
        cell_of(book, name).source = source
    book.metadata.kernelspec.name = "python3"
    client = NotebookClient(book, allow_errors=True, timeout=120, resources={"metadata": {"path": chapter.assignment}})
    client.execute(env=dict(os.environ, PYTHONPATH=str(ROOT), **environment))
    return book


@pytest.mark.slow
def test_a_notebook_checks_itself(course):
    """The check cell judges the cell above as it was run, and shows what `grader check` shows, as HTML and as text."""
    chapter = course.chapters[0]
    book = run_in_notebook(chapter, {"ex01_double": "# ex01_double\n" + SQUARED})
    (output,) = cell_of(book, "ex01_double-check").outputs
    assert output.output_type == "execute_result"
    assert "<strong>✗ ex01_double</strong>" in output.data["text/html"]
    assert all("1 of 2 entries differ" in output.data[kind] for kind in ("text/html", "text/plain"))
    assert "grader hint ex01_double" in output.data["text/plain"]


@pytest.mark.slow
def test_plain_nbgrader_reads_the_points_of_the_public_checks(course):
    """Without our preprocessor the check cell's value is a number, which nbgrader takes for partial credit."""
    book = run_in_notebook(
        course.chapters[0], {"ex01_double": "# ex01_double\n" + RIGHT}, NBGRADER_EXECUTION="autograde"
    )
    cell = cell_of(book, "ex01_double-check")
    assert float(cell.outputs[0].data["text/plain"]) == cell.metadata.nbgrader.points


def test_outside_of_a_notebook_the_command_is_named(course):
    """In a plain interpreter there is no cell; the sentence says what to type instead."""
    code = "import grader; grader.check('ex01')"
    environment = dict(os.environ, PYTHONPATH=str(ROOT))
    command = [sys.executable, "-c", code]
    ran = subprocess.run(command, cwd=course.root, env=environment, capture_output=True, text=True, timeout=120)
    assert "In a terminal, write: grader check" in ran.stderr
