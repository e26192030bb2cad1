"""Results for other systems: read back by a reader of each format, with the totals of the records."""

import csv
import io
import json
import os
import pathlib
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile

import jsonschema
import pytest

from grader.classroom import exports
from grader.course.layout import Course
from grader.judge.results import CheckResult, ExerciseResult, State, SubmissionResult, to_json

ROOT = pathlib.Path(__file__).parents[2]


def check(state: State = State.PASSED, points: float = 2.0, hidden: bool = False, **more) -> CheckResult:
    earned = points if state == State.PASSED else more.pop("earned", 0.0)
    return CheckResult("test_it", "It is, always.", hidden, state, points, earned, **more)


def record(student: str, *checks: CheckResult) -> SubmissionResult:
    done = [ExerciseResult("ex01_it", "It", list(checks))]
    return SubmissionResult(student, "ch01_all", "All of it", done, "zygote")


def some() -> list[SubmissionResult]:
    """Return three records: full, partly right, broken by us."""
    partly = check(State.FAILED, earned=0.75, message="It is not.", explanation="You add where you should multiply.",
                   frames=["ex01_it.py, line 7, in it: return x + x"])  # fmt: skip
    secret = check(State.FAILED, hidden=True, message="SECRET 42")
    return [record("ada", check(), check()), record("bob", partly, secret, check()), record("cy", check(State.BROKEN))]


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_totals_agree():
    """Every format says the same of every student."""
    records = some()
    expected = {"ada": 4.0, "bob": 2.75, "cy": 0.0}
    canvas = {row["SIS Login ID"]: float(row["All of it"]) for row in rows(exports.canvas(records))[1:]}
    moodle = {row["username"]: float(row["All of it"]) for row in rows(exports.moodle(records))}
    gradescope = {one.student: json.loads(exports.gradescope(one))["score"] for one in records}
    listed = {
        one["student"]: sum(check["earned"] for exercise in one["exercises"] for check in exercise["checks"])
        for one in json.loads(exports.records_json(records))
    }
    assert expected == canvas == moodle == gradescope == listed
    assert rows(exports.canvas(records))[0]["All of it"] == "6"


def test_gradescope_scores_add_up():
    """The tests' scores add up to the whole, and no test has more than it may."""
    for one in some():
        whole = json.loads(exports.gradescope(one))
        assert sum(test["score"] for test in whole["tests"]) == whole["score"]
        assert all(0 <= test["score"] <= test["max_score"] for test in whole["tests"])


def test_junit_counts():
    """A JUnit reader finds suites with the counts of their cases."""
    suites = ET.fromstring(exports.junit(some()).encode())
    counts = [[suite.get(name) for name in ("tests", "failures", "errors", "skipped")] for suite in suites]
    assert counts == [["2", "0", "0", "0"], ["3", "2", "0", "0"], ["1", "0", "1", "0"]]
    assert [len(suite.findall("testcase/failure")) for suite in suites] == [0, 2, 0]


def test_records_fit_their_schema():
    """The published schema takes what we write."""
    for one in some():
        jsonschema.validate(json.loads(to_json(one)), json.loads(exports.schema()))


def test_no_format_tells_what_a_hidden_check_saw():
    """What students may get to see holds no message of a hidden check."""
    partly = some()[1]
    told = [exports.gradescope(partly), exports.markdown([partly]), exports.junit([partly]), exports.moodle([partly])]
    assert not any("SECRET" in text for text in [*told, exports.github(partly, "assignments/ch01_all")])


def test_annotations_name_file_and_line():
    """GitHub is told the file, the line and the explanation, each escaped."""
    first = exports.github(some()[1], "assignments/ch01_all").splitlines()[0]
    expected = (
        "::error file=assignments/ch01_all/ex01_it.py,line=7,title=It is%2C always.::You add where you should multiply."
    )
    assert first == expected


@pytest.mark.parametrize("name", ["=1+1", "+x", "-x", "@x", " =1", "\t=1"])
def test_no_cell_is_a_formula(name):
    """A student's id that begins like a formula is text in a spreadsheet."""
    (row,) = rows(exports.moodle([record(name, check())]))
    assert row["username"].startswith("'")


def test_markup_in_a_name_is_text():
    """Names with markup, line ends and control characters break no format."""
    odd = "x|y\n::error::z</testsuite>\x00\ud800<b>"
    assert exports.markdown([record(odd, check()), record("ada", check())]).count("\n") == 6
    assert "<b>" not in exports.markdown([record(odd, check()), record("ada", check())])
    ET.fromstring(exports.junit([record(odd, check())]).encode())
    assert len(rows(exports.canvas([record(odd, check())]))) == 2
    failed = record("ada", check(State.FAILED, message=odd))
    assert exports.github(failed, "f").count("\n::") == 0


@pytest.mark.slow
def test_the_autograder_zip_runs(course: Course, grader, tmp_path):
    """Unpacked as Gradescope does, the zip judges a submission and writes results.json."""
    folder = tmp_path / "class" / "ada"
    folder.mkdir(parents=True)
    right = "def double(x):\n    return x + x\n"
    (folder / "ex01_double.py").write_text(right)
    grader(course.root, "grade", str(folder.parent), "--out", str(tmp_path / "out"))
    told = grader(
        course.root, "export", str(tmp_path / "out"), "--format", "autograder", "--to", str(tmp_path / "a.zip")
    )
    assert told.returncode == 0, told.stderr
    root = tmp_path / "autograder"
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        archive.extractall(root / "source")
    (root / "submission").mkdir()
    (root / "submission" / "ex01_double.py").write_text(right)
    environment = dict(os.environ, AUTOGRADER_ROOT=str(root), AUTOGRADER_PYTHON=sys.executable,
                       PYTHONPATH=str(root / "source"))  # fmt: skip
    done = subprocess.run(
        ["bash", str(root / "source" / "run_autograder")], env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    expected = sum(
        row["earned"] for row in json.loads((tmp_path / "out/results/ada.json").read_text())["exercises"][0]["checks"]
    )
    assert json.loads((root / "results" / "results.json").read_text())["score"] == expected > 0


@pytest.mark.slow
def test_report_and_export_by_hand(course: Course, grader, tmp_path):
    """`report` writes the pages again; a folder without results and an unknown format end in a sentence."""
    folder = tmp_path / "class" / "ada"
    folder.mkdir(parents=True)
    (folder / "ex01_double.py").write_text("def double(x):\n    return x + x\n")
    out = tmp_path / "out"
    grader(course.root, "grade", str(folder.parent), "--out", str(out))
    page = (out / "students" / "ada.html").read_bytes()
    (out / "students" / "ada.html").unlink()
    assert grader(course.root, "report", str(out)).returncode == 0
    assert (out / "students" / "ada.html").read_bytes() == page
    empty = grader(course.root, "export", str(folder), "--format", "canvas")
    assert (empty.returncode, "holds no results" in empty.stderr) == (2, True)
    unknown = grader(course.root, "export", str(out), "--format", "xls")
    assert (unknown.returncode, "There is no format `xls`." in unknown.stderr) == (2, True)
