"""Authoring: stubs, builds, notebooks, hints, and a proof that turns red when any of its items is broken."""

import json

import pytest

from grader.course import contents
from grader.course.build import build, differences
from grader.course.hints import hints
from grader.course.layout import Course, NotFound, find_course
from grader.course.notebook import UnreadableNotebook, read_notebook
from grader.course.stub import hidden_lines, make_stub
from grader.course.verify import verify_answers, verify_files
from grader.judge.collected import CourseError
from grader.judge.session import with_checks

SOLUTION = '''"""Doubling."""


class Doubler:
    def apply(self, x):
        """Return 2x."""
        # TODO: double it.
        ### BEGIN SOLUTION
        return 2 * x
        ### END SOLUTION


def after():
    return 1
'''


def test_a_marked_region_becomes_one_line():
    """The stub raises what is to do at the region's indent; every other byte stays."""
    region = SOLUTION[SOLUTION.index("        ### BEGIN") : SOLUTION.index("\n\n\ndef after")]
    expected = SOLUTION.replace(region, '        raise NotImplementedError("TODO: Doubler.apply")')
    assert make_stub(SOLUTION, "ex.py") == expected


@pytest.mark.parametrize(
    "source, line, told",
    [
        (SOLUTION.replace("### END SOLUTION", ""), 8, "never closed"),
        (SOLUTION.replace("### BEGIN SOLUTION", ""), 10, "END without BEGIN"),
        (SOLUTION.replace("return 2 * x", "### BEGIN SOLUTION"), 9, "close that one first"),
        (SOLUTION.replace("# TODO: double it.", "# Double it."), 8, "no TODO"),
        ("x = 1\n### BEGIN SOLUTION\ny = 2\n### END SOLUTION\n", 2, "module level"),
        (SOLUTION.replace("### END SOLUTION", "### END SOLUTION!"), 10, "stands alone"),
        ('"""Nothing marked."""\n', 1, "no solution region"),
    ],
)
def test_misplaced_markers_are_named_with_file_and_line(source, line, told):
    """Every error of an author names the file, the line and what is wrong."""
    with pytest.raises(CourseError) as raised:
        make_stub(source, "ex.py")
    assert str(raised.value).startswith(f"ex.py:{line}: ")
    assert told in str(raised.value)


def test_hidden_lines_are_those_found_only_in_solutions():
    """A line that stands outside a region as well gives nothing away."""
    assert hidden_lines(SOLUTION, "ex.py") == {"return 2 * x"}


def test_building_twice_gives_the_same_bytes(course):
    """Nothing in an assignment depends on when or how often it was built."""
    chapter = course.chapters[0]
    before = {path: path.read_bytes() for path in chapter.assignment.iterdir()}
    assert build(chapter, course.private / "backups") == []
    assert {path: path.read_bytes() for path in chapter.assignment.iterdir()} == before


def test_build_keeps_what_it_replaces(course):
    """A file that differs is copied away before it is overwritten."""
    chapter = course.chapters[0]
    chapter.stub_path("ex01_double").write_text("my work\n")
    build(chapter, course.private / "backups")
    assert [path.read_text() for path in (course.private / "backups").iterdir()] == ["my work\n"]


def test_a_notebook_gives_back_the_sources_of_its_cells(course):
    """Cells are matched by exercise; outputs, other cells and unknown metadata do not matter."""
    chapter = course.chapters[0]
    book = json.loads(chapter.notebook.read_bytes())
    cell = next(cell for cell in book["cells"] if cell["id"] == "ex01_double")
    cell["source"] = ["%matplotlib inline\n", "def double(x):\n", "    return x + x"]
    cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "x" * 1000}]
    book["cells"].append({"cell_type": "code", "source": "1 / 0"})
    files, notes = read_notebook(json.dumps(book).encode(), ["ex01_double", "ex02_other"])
    assert files == {"ex01_double.py": b"\ndef double(x):\n    return x + x"}
    assert notes == {
        "ex01_double": "1 line(s) with notebook magics were left out",
        "ex02_other": "the notebook has no cell for this exercise",
    }


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"cells": 3}', b"\xff\xfe", b"[" * 100_000])
def test_what_is_no_notebook_is_refused(content):
    """Any bytes that are no notebook raise the one error that says so."""
    with pytest.raises(UnreadableNotebook):
        read_notebook(content, ["ex01_double"])


def test_hints_are_read_in_order(tmp_path):
    """Each exercise has its numbered hints, joined to one line each."""
    (tmp_path / "hints.md").write_text(
        "# Hints\n\n## ex01_a\n\n1. First\n   goes on.\n2. Second.\n\n## ex02_b\n\n1. Only.\n"
    )
    assert hints(tmp_path / "hints.md") == {"ex01_a": ["First goes on.", "Second."], "ex02_b": ["Only."]}


def test_names_are_found_and_misspellings_answered(course):
    """An exercise goes by its name, number, file or chapter; an unknown one by the nearest."""
    here = course.root
    for name in (
        "ex01_double",
        "ex01",
        "double",
        "ch01",
        "ch01/ex01",
        "ch01_doubling",
        "assignments/ch01_doubling/ex01_double.py",
    ):
        assert [exercise for _, exercise in course.find(name, here)] == ["ex01_double"]
    with pytest.raises(NotFound, match="Did you mean `ex01_double`"):
        course.find("ex01_duoble", here)


def test_no_course_above_a_folder(tmp_path):
    """Outside a course the error says what a course is and what to do."""
    with pytest.raises(NotFound, match="Change into your course's folder"):
        find_course(tmp_path)


def verified(course: Course, zygote) -> list[str]:
    chapter = course.chapters[0]
    problems = verify_files(chapter)
    if problems:
        return problems
    return with_checks(chapter.exercises(), zygote, b"v", lambda judge: verify_answers(chapter, judge, print)).problems


def test_a_fresh_exercise_verifies(course, zygote):
    """What `grader new` makes has no problem."""
    assert verified(course, zygote) == []


def replace(path, old, new):
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


BREAKAGES = {
    "1 assignment": (lambda c: replace(c.stub_path("ex01_double"), "TODO", "DO"), "not what `grader build` writes"),
    "2 solution": (
        lambda c: replace(c.solutions / "ex01_double.py", "return 2 * x", "return 3 * x"),
        "the solution is `failed`",
    ),
    "3 stub": (
        lambda c: replace(c.solutions / "ex01_double.py", "import torch", "import torch\ntorch.nope"),
        "the stub is",
    ),
    "4 wrong passes": (
        lambda c: replace(c.hidden / "wrong/ex01_double__squared.py", "x * x", "x + x"),
        "squared passes every quick check",
    ),
    "4 untold": (
        lambda c: replace(c.hidden / "wrong/ex01_double__squared.py", "x * x", "x"),
        "no diagnosis names it",
    ),
    "5 right": (
        lambda c: replace(c.hidden / "right/ex01_double__sum.py", "x + x", "x"),
        "ex01_double__sum is `failed`",
    ),
    "6 hint": (
        lambda c: replace(c.solutions / "hints.md", "## ex01_double", "## ex09_other"),
        "no hint for ex01_double",
    ),
    "6 check": (lambda c: (c.public / "test_ex01_double.py").unlink(), "every exercise has a public and a hidden one"),
    "6 wrong answers": (lambda c: (c.hidden / "wrong/ex01_double__squared.py").unlink(), "at least 2 are needed"),
    "6 TODO": (lambda c: replace(c.solutions / "ex01_double.py", "# TODO", "# Do"), "no TODO above the region"),
    "7 stray": (lambda c: (c.hidden / "notes.txt").write_text("x"), "belongs to no exercise"),
    "8 leak": (
        lambda c: replace(c.public / "test_ex01_double.py", "import torch\n", "import torch  # see tests/hidden\n"),
        "would ship `tests/hidden`",
    ),
}


@pytest.mark.parametrize("breakage", BREAKAGES)
def test_breaking_any_item_turns_the_proof_red(course, zygote, breakage):
    """Each item of the proof, broken by hand, is told in a readable line."""
    break_it, told = BREAKAGES[breakage]
    break_it(course.chapters[0])
    if breakage[0] in "23":
        build(course.chapters[0], course.private / "backups")
    assert any(told in line for line in verified(course, zygote)), verified(course, zygote)


def test_differences_name_the_command_that_repairs(course):
    """A missing file of an assignment is answered with `grader build`."""
    chapter = course.chapters[0]
    chapter.notebook.unlink()
    assert differences(chapter) == [f"{chapter.notebook}: missing; run `grader build`"]


def test_the_readme_has_a_table_of_chapters(course: Course, grader):
    """`build` writes the table between its markers and leaves the rest; `--check` tells when it is not up to date."""
    readme = course.root / "README.md"
    readme.write_text(f"before\n{contents.BEGIN}\nold\n{contents.END}\nafter\n")
    assert "its table of chapters is not what `grader build` writes" in grader(course.root, "build", "--check").stdout
    assert grader(course.root, "build").returncode == 0
    row = "| [ch01_doubling](assignments/ch01_doubling/README.md) | Doubling | 1 |  |"
    assert readme.read_text().splitlines()[4] == row
    assert readme.read_text().startswith("before\n") and readme.read_text().endswith("after\n")
    assert grader(course.root, "build", "--check").returncode == 0
