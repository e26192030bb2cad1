"""nbgrader without our preprocessors, and its own `validate`: notebooks that we release are ordinary ones, too."""

import json
import pathlib

import pytest
from nbgrader.api import Gradebook

from tests.grader.nbgrader_class import fill, nbgrader

RIGHT = "# ex01_double\ndef double(x):\n    return x + x"
WRONG = "# ex01_double\ndef double(x):\n    return x * x"
NAME = "ch01_doubling"


def init(course, folder: pathlib.Path, grader, config: str = "") -> dict:
    """Write a course folder, make the assignment in it, return the released notebook."""
    ran = grader(course.root, "nbgrader", "init", str(folder), "--course-id", "pt101")
    assert ran.returncode == 0, ran.stderr
    (folder / ".home").mkdir()
    if config:
        (folder / "nbgrader_config.py").write_text(config)
    nbgrader(folder, "generate_assignment", NAME)
    return json.loads((folder / "release" / NAME / f"{NAME}.ipynb").read_text())


@pytest.mark.slow
def test_without_our_preprocessors_public_checks_score(course, tmp_path, grader):
    """An instructor who keeps nbgrader's own settings gets the public points; hidden ones wait for a person."""
    folder = tmp_path / "plain"
    released = init(course, folder, grader, 'c = get_config()\nc.CourseDirectory.course_id = "pt101"\n')
    source = next(cell["source"] for cell in released["cells"] if cell["id"] == "ex01_double")
    assert "raise NotImplementedError()" in "".join(source) and "SOLUTION" not in json.dumps(released)
    for student, answer in (("ada", RIGHT), ("bob", WRONG)):
        place = folder / "submitted" / student / NAME
        place.mkdir(parents=True)
        (place / f"{NAME}.ipynb").write_text(json.dumps(fill(released, {"ex01_double": answer})))
    nbgrader(folder, "autograde", NAME, "--Execute.timeout=120")
    with Gradebook(f"sqlite:///{folder}/gradebook.db", "pt101") as book:
        scores = {one.student.id: (one.score, one.needs_manual_grade) for one in book.assignment_submissions(NAME)}
    public, _ = course.chapters[0].points("ex01_double")
    assert scores == {"ada": (public, True), "bob": (0, True)}


@pytest.mark.slow
def test_validate_says_which_check_failed(course, tmp_path, grader):
    """`nbgrader validate` on a student's desk shows the report of the checks for a mistake."""
    folder = tmp_path / "desk"
    released = init(course, folder, grader)
    desk = folder / "release" / NAME
    (desk / f"{NAME}.ipynb").write_text(json.dumps(fill(released, {"ex01_double": WRONG})))
    assert "1 of 2 entries differ" in nbgrader(desk, "validate", f"{NAME}.ipynb")


def test_init_keeps_what_is_yours(course, tmp_path, grader):
    """Configuration and sources stay; a roster that cannot be read is told with its line."""
    folder = tmp_path / "teaching"
    assert grader(course.root, "nbgrader", "init", str(folder)).returncode == 0
    (folder / "nbgrader_config.py").write_text("c = get_config()  # mine\n")
    again = grader(course.root, "nbgrader", "init", str(folder))
    assert again.returncode == 2 and "is there already; --force" in again.stderr
    assert "# mine" in (folder / "nbgrader_config.py").read_text()
    roster = tmp_path / "roster.csv"
    for text, told in (("name\nx\n", ":1: no column `id`"), ("id\nok\n../x\n", ":3: `../x` names no folder")):
        roster.write_text(text)
        ran = grader(course.root, "nbgrader", "init", str(folder), "--roster", str(roster))
        assert ran.returncode == 2 and told in ran.stderr
