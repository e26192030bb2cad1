"""Somebody's nbgrader assignment becomes a chapter that can be built and proved, and what is left behind is named."""

import json
import pathlib

import nbgrader
import pytest

from grader.classroom.nbgrader.asserts import NotCarried, as_check
from grader.classroom.nbgrader.imported import import_assignment
from grader.classroom.nbgrader.regions import solution_source, split_hidden
from grader.course.build import build
from grader.course.layout import Course
from grader.course.notebook import nbgrader_metadata
from grader.course.verify import verify_answers, verify_files
from grader.judge.collected import CourseError
from grader.judge.session import with_checks

EXAMPLE = pathlib.Path(nbgrader.__file__).parent / "docs/source/user_guide/source/ps1"


def test_nbgraders_own_example(tmp_path, zygote):
    """Of its quickstart, what can be checked is carried over and holds; the rest is named."""
    course = Course(tmp_path)
    written, left = import_assignment(EXAMPLE, course, "ch20_squares")
    chapter = course.chapter("ch20")
    assert chapter.exercise_names == ["ex01_squares"]
    build(chapter, tmp_path / "backups")
    assert "student.sum_of_squares(10) == 385" in (chapter.public / "test_ex01_squares.py").read_text()
    assert "expect_raises(ValueError, student.squares, -4)" in (chapter.public / "test_ex01_squares.py").read_text()
    told = "\n".join(left)
    assert "sum_of_squares_uses_squares: changes `squares` in the notebook" in told
    assert told.count("graded by hand") == 5 and "ex01_squares: no hidden check" in told
    problems = verify_files(chapter)
    assert len(problems) == 3 and "no check" in problems[0] and all("answer(s)" in line for line in problems[1:])
    exercises = chapter.exercises()
    proof = with_checks(exercises, zygote, b"verify", lambda judge: verify_answers(chapter, judge, lambda what: None))
    assert proof.runs == 2 and proof.problems == []


TESTS = """assert halve(4) == 2
### BEGIN HIDDEN TESTS
assert math.isclose(halve(1), .5)
### END HIDDEN TESTS"""
METHOD = """class A:
    def f(self):
        # BEGIN SOLUTION
        return 1
        # END SOLUTION"""


def notebook(*cells: tuple[str, str, dict]) -> bytes:
    made = [
        {"cell_type": kind, "source": source, "metadata": {"nbgrader": marks} if marks else {}, "id": f"cell-{number}"}
        for number, (kind, source, marks) in enumerate(cells)
    ]
    return json.dumps({"cells": made}).encode()


def test_hidden_tests_become_hidden_checks(tmp_path, grader):
    """They go to tests/hidden and nowhere else; points are shared, imports go along, magics are left behind."""
    answer = nbgrader_metadata("halve", solution=True)
    tests = nbgrader_metadata("test_halve", grade=True, locked=True, points=3)
    book = tmp_path / "ps.ipynb"
    book.write_bytes(
        notebook(
            ("markdown", "# Halves\n\nHalve a number.", {}),
            ("code", "import math\nimport numpy as np", {}),
            ("code", "%matplotlib inline", {}),
            ("code", "def halve(x):\n    '''Half of x.'''\n    return x / 2", answer),
            (
                "code",
                "assert halve(4) == 2\n### BEGIN HIDDEN TESTS\nassert math.isclose(halve(1), .5)\n### END HIDDEN TESTS",
                tests,
            ),
        )
    )
    (tmp_path / "tests/public").mkdir(parents=True)
    (tmp_path / "solutions").mkdir()
    ran = grader(tmp_path, "nbgrader", "import", str(book), "--chapter", "ch21_halves")
    assert ran.returncode == 0, ran.stderr
    assert "ps.ipynb, cell-2: no plain Python" in ran.stdout and "are shared evenly" in ran.stdout
    chapter = Course(tmp_path).chapter("ch21")
    (name,) = chapter.exercise_names
    assert chapter.points(name) == (1.5, 1.5)
    assert "math.isclose(student.halve(1), 0.5)" in (chapter.hidden / f"test_{name}.py").read_text()
    assert "isclose" not in (chapter.public / f"test_{name}.py").read_text()
    build(chapter, tmp_path / "backups")
    stub = chapter.stub_path(name).read_text()
    assert "# TODO: " in stub and "return x / 2" not in stub and "import numpy as np" in stub
    again = grader(tmp_path, "nbgrader", "import", str(book), "--chapter", "ch21_halves")
    assert again.returncode == 2 and "is there already" in again.stderr


def test_regions_stand_as_our_stubs_want_them():
    """Other ways to write a marker, no marker, no function."""
    made, names = solution_source(
        "class A:\n    def f(self):\n        # BEGIN SOLUTION\n        return 1\n        # END SOLUTION"
    )
    assert names == {"A"} and "        ### BEGIN SOLUTION\n        return 1\n        ### END SOLUTION" in made
    made, _ = solution_source('def f():\n    """One."""\n    x = 1\n    return x\n\n\ndef g(): return 2')
    assert made.count("### BEGIN SOLUTION") == 1 and made.index("# TODO:") < made.index("### BEGIN")
    for source, told in (("x = 1", "no function"), ("def f(:", "does not parse"), ("def f(): return 1", "no solution")):
        with pytest.raises(NotCarried, match=told):
            solution_source(source)
    assert split_hidden("a\n# BEGIN HIDDEN TESTS\nb\n# END HIDDEN TESTS\nc") == ("a\nc", "b")


@pytest.mark.parametrize(
    "source, told",
    [
        ("f = 1", "changes `f`"),
        ("import nowhere_to_be_found\nassert f()", "not installed"),
        ("try:\n    f()\nexcept E as e:\n    print(e)", "expect_raises"),
        ("### AUTOTEST f(1)", "write the check by hand"),
        ("assert f(", "do not parse"),
        ('"""Only words."""', "no test in it"),
    ],
)
def test_tests_that_mean_something_else_are_left_behind(source, told):
    """What only a notebook's kernel can do is named, not guessed at."""
    with pytest.raises(NotCarried, match=told):
        as_check(source, "cell", {"f"}, 1)


def test_nothing_to_carry_over_is_told(tmp_path):
    """A notebook without answers makes no chapter."""
    book = tmp_path / "empty.ipynb"
    book.write_bytes(notebook(("markdown", "hello", {})))
    with pytest.raises(CourseError, match="nothing to carry over"):
        import_assignment(book, Course(tmp_path), "ch20_empty")
    with pytest.raises(CourseError, match="no name for a chapter"):
        import_assignment(book, Course(tmp_path), "Chapter 20")
