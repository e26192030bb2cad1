"""Somebody's nbgrader assignment becomes a chapter that can be built and proved, and what is left behind is named."""

import json
import pathlib

import nbgrader
import pytest

from grader.classroom.nbgrader.asserts import as_check
from grader.classroom.nbgrader.imported import import_assignment
from grader.classroom.nbgrader.names import NotCarried
from grader.classroom.nbgrader.regions import solution_source, split_hidden
from grader.course.build import build
from grader.course.layout import Course
from grader.course.notebook import nbgrader_metadata
from grader.course.stub import make_stub
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
    """Other ways to write a marker, no marker, markers around a whole function, no function."""
    made = solution_source(METHOD, "it")
    assert made.defines == {"A"}
    assert "        ### BEGIN SOLUTION\n        return 1\n        ### END SOLUTION" in made.source
    text = solution_source('def f():\n    """One."""\n    x = 1\n    return x\n\n\ndef g(): return 2', "it").source
    assert text.count("### BEGIN SOLUTION") == 1 and text.index("# TODO:") < text.index("### BEGIN")
    whole = solution_source("### BEGIN SOLUTION\ndef f(x):\n    return x\n### END SOLUTION", "it").source
    assert whole.startswith("def f(x):\n    # TODO") and "    ### BEGIN SOLUTION\n    return x" in whole
    computed = solution_source("def f():\n    return 2\n\nx = f()\n", "it")
    assert (computed.defines, computed.function, computed.values) == ({"f", "answer_it"}, "answer_it", ("x",))
    for source, told in (
        ("print(1)", "no function"),
        ("def f(:", "does not parse"),
        ("def f(): return 1", "no solution"),
    ):
        with pytest.raises(NotCarried, match=told):
            solution_source(source, "it")
    assert split_hidden("a\n# BEGIN HIDDEN TESTS\nb\n# END HIDDEN TESTS\nc") == ("a\nc", "b")


def answer(name: str) -> dict:
    return nbgrader_metadata(name, solution=True)


def graded(name: str) -> dict:
    return nbgrader_metadata(name, grade=True, locked=True, points=2)


STATISTICS = (
    ("markdown", "# Statistics", {}),
    ("code", "%matplotlib inline\nimport numpy as np\nimport nowhere_at_all\nnp.random.seed(0)", {}),
    (
        "code",
        "def twice(x):\n    return FACTOR * x\n\nFACTOR = 2\nDATA = np.array([1., 2., 4.])\nRAW = open('raw.csv')",
        {},
    ),
    ("code", "mean = None\n### BEGIN SOLUTION\nmean = DATA.mean()\nspread = DATA.std()\n### END SOLUTION", answer("a")),
    (
        "code",
        "from numpy.testing import assert_allclose\ngiven = [mean, spread]\nassert_allclose(mean, 7 / 3)\n"
        "### BEGIN HIDDEN TESTS\nassert_allclose(given[1], DATA.std())\n### END HIDDEN TESTS",
        graded("test_a"),
    ),
    ("code", "z = (twice(DATA) - 2 * mean) / spread", answer("b")),
    ("code", "assert_allclose(z.mean(), 0, atol=1e-9)\nassert z.shape == (3,)", graded("test_b")),
    ("code", "def area(r):\n    return 3 * r", answer("c")),
    ("code", "assert area(2) == 6", graded("test_c")),
    ("code", "assert area(1) == 3 and mean > 2", graded("test_both")),
    ("code", "assert len(unknown) == area(1)", graded("test_unknown")),
    ("code", "%time area(1)\nassert area(1) == 3", graded("test_magic")),
    (
        "code",
        "for r in (1, 2):\n    ### BEGIN HIDDEN TESTS\n    assert area(r)\n    ### END HIDDEN TESTS",
        graded("test_inside"),
    ),
    ("code", "assert isinstance(area, type(area))", graded("test_kind")),
    ("code", "v = weights * 2", answer("d")),
)


def test_variables_and_given_code(tmp_path, zygote):
    """A cell that computes becomes a function that returns it; given code goes to whom it serves; the rest is named."""
    book = tmp_path / "ps.ipynb"
    book.write_bytes(notebook(*STATISTICS))
    course = Course(tmp_path)
    _, left = import_assignment(book, course, "ch20_statistics")
    chapter = course.chapter("ch20")
    assert chapter.exercise_names == ["ex01_a", "ex02_c"]
    told = "\n".join(left)
    for part in (
        "cell-1: no plain Python; what `%matplotlib inline` does", "cell-1: needs `nowhere_at_all`",
        "cell-1: `np.random.seed(0)` only runs", "cell-2: `RAW = open('raw.csv')` reads a file",
        "test_both: asks for answers of several exercises (area, mean)", "test_unknown: uses `unknown`, which nothing",
        "test_magic: magics and generated tests", "test_inside: the tests do not parse",
        "test_kind: asks whether something is a `area`", "d: uses `weights`, which nothing above it gives",
    ):  # fmt: skip
        assert (part, part in told) == (part, True)
    stub = make_stub((chapter.solutions / "ex01_a.py").read_text(), "ex01_a.py")
    assert "def twice(x):" in stub and "FACTOR = 2" in stub and "DATA.mean()" not in stub
    assert (
        "    mean, spread = answer_a()\n" in stub and "def twice" not in (chapter.solutions / "ex02_c.py").read_text()
    )
    assert "DATA.std()" not in (chapter.public / "test_ex01_a.py").read_text()
    build(chapter, tmp_path / "backups")
    proof = with_checks(
        chapter.exercises(), zygote, b"verify", lambda judge: verify_answers(chapter, judge, lambda what: None)
    )
    assert (proof.problems, proof.checks) == ([], 8)


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
