"""A class through nbgrader's own commands, from release to export, graded by our judge."""

import csv
import datetime
import json
import pathlib
import re
import time

import pytest
from nbgrader.api import Gradebook

from grader.course.layout import Chapter
from grader.course.notebook import nbgrader_metadata
from grader.judge.results import read
from tests.grader.nbgrader_class import (
    CHAPTER,
    EXERCISES,
    Class,
    batch,
    fill,
    nbgrader,
    solved,
    wrong,
)

LINEAR, RELU, MSE = EXERCISES
HOOKS = f"""# {LINEAR}
import os, pathlib, sqlite3, sys
for path in ("gradebook.db", "../../gradebook.db", "{{gradebook}}"):
    try:
        with sqlite3.connect(path) as db:
            db.execute("update grade set auto_score = 1000, manual_score = 1000")
    except Exception as error:
        print("no", error)
found = [str(path) for path in pathlib.Path("{{hidden}}").rglob("*")]
if found:
    raise SystemExit("hidden checks: " + str(found))
pathlib.Path("{{mark}}").write_text("was here")
try:
    get_ipython().events.register("post_run_cell", lambda result: None)
except NameError:
    pass
import atexit; atexit.register(lambda: print("1000"))
class Always(float):
    def __eq__(self, other): return True
def linear_forward(x, w, b): return Always(1)
def linear_backward(grad_out, x, w): return Always(1), Always(1), Always(1)
"""


def notebooks(course: Chapter, released: dict, gradebook: pathlib.Path, mark: pathlib.Path) -> dict[str, dict | str]:
    """Return each student's notebook."""
    full = {name: solved(course, name) for name in EXERCISES}
    hostile = HOOKS.format(gradebook=gradebook, hidden=course.hidden, mark=mark)
    return {
        "ada": fill(released, full),
        "bela": released,
        "chen": fill(released, full | {LINEAR: wrong(course, "ex01_linear__transposed_weight_gradient")}),
        "dora": fill(released, {LINEAR: full[LINEAR], RELU: wrong(course, "ex02_relu__clamped_gradient")}),
        "emre": fill(released, full),
        "fatima": broken(fill(released, full)),
        "goran": forged(fill(released, {LINEAR: hostile})),
        "hana": released,
        "ivo": '{"cells": [{"cell_type": "code", "source": "torn',
    }


def broken(book: dict) -> dict:
    """Cells are gone, doubled, in another order, without metadata and ids; magics, another kernel, much output."""
    cells = {cell["id"]: cell for cell in book["cells"]}
    relu = dict(cells[RELU], id="x", metadata={}, source=cells[RELU]["source"] + "\n%matplotlib inline\n!ls")
    relu["outputs"] = [{"output_type": "stream", "name": "stdout", "text": ["spam\n"] * 500_000}]
    first = dict(cells[LINEAR], source=cells[LINEAR]["source"].replace("return", "raise ValueError #"))
    odd = [{"cell_type": "code", "source": 5}, 7, {"cell_type": "heading"}, {"cell_type": "code", "metadata": []}]
    order = [cells[f"{RELU}-check"], relu, first, cells[LINEAR], cells["handout"], *odd]
    return {"cells": order, "metadata": {"kernelspec": {"name": "bash", "display_name": "B", "language": "bash"}},
            "nbformat": 4, "nbformat_minor": 2}  # fmt: skip


def forged(book: dict) -> dict:
    """Points, outputs and test cells of the student's own."""
    cells = json.loads(json.dumps(book["cells"]))
    for cell in cells:
        if cell["id"].endswith("-check"):
            cell["metadata"]["nbgrader"]["points"] = 1000
            cell["source"] = "1000.0"
            data = {"text/plain": "1000.0", "text/html": "<script>alert(1)</script>"}
            cell["outputs"] = [{"output_type": "execute_result", "data": data, "metadata": {}, "execution_count": 1}]
    own = nbgrader_metadata("mine", grade=True, locked=True, points=500)
    cells.append({"cell_type": "code", "id": "mine", "source": "500.0", "outputs": [], "execution_count": 1,
                  "metadata": {"nbgrader": own}})  # fmt: skip
    cells.append({"cell_type": "markdown", "id": "script", "metadata": {}, "source": "<script>alert(2)</script> hello"})
    return dict(book, cells=cells)


@pytest.fixture(scope="module")
def taught(tmp_path_factory) -> Class:
    """A class from release to feedback; the tests look at what has become of it."""
    folder = tmp_path_factory.mktemp("class")
    one = Class(folder)
    home, here = one.folder / ".home", one.folder
    batch(home, [(here, [step, CHAPTER]) for step in ("generate_assignment", "release_assignment")])
    released = json.loads((one.folder / "release" / CHAPTER / f"{CHAPTER}.ipynb").read_text())
    books = notebooks(one.chapter, released, one.folder / "gradebook.db", one.mark)
    one.fetch(list(books))
    late = {"emre": books.pop("emre")}
    one.hand_in(books)
    due = datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=1)
    time.sleep(2)
    one.hand_in(late | {"hana": books["ada"]})
    one.zip_in("jun", json.dumps(books["dora"]))
    pattern = "--FileNameCollectorPlugin.named_regexp=.*extracted/(?P<student_id>[a-z]+)/(?P<file_id>[^/]+)\\.ipynb"
    batch(home, [
        (here, ["db", "assignment", "add", CHAPTER, f"--duedate={due:%Y-%m-%d %H:%M:%S} UTC"]),
        (here, ["collect", CHAPTER]),
        (here, ["zip_collect", CHAPTER, pattern]),
    ])  # fmt: skip
    one.said = nbgrader(here, "autograde", CHAPTER, "--LateSubmissionPlugin.penalty_method=zero")
    batch(home, [
        (here, ["generate_feedback", CHAPTER]),
        (here, ["release_feedback", CHAPTER, "--CourseDirectory.student_id_exclude=jun"]),
        (here, ["export"]),
    ])  # fmt: skip
    return one


@pytest.mark.slow
def test_the_gradebook_has_what_grader_grade_finds(taught: Class, tmp_path):
    """Each student's total is the one that our own command comes to, hidden points included."""
    taught.grader("grade", str(taught.folder / "submitted"), "--out", str(tmp_path), "--chapter", "ch03")
    ours = {record.student: record for record in map(read, (tmp_path / "results").glob("*.json"))}
    scores = taught.scores()
    assert set(scores) == set(ours) == {
        "ada", "bela", "chen", "dora", "emre", "fatima", "goran", "hana", "ivo", "jun",
    }  # fmt: skip
    assert {name: (score, best) for name, (score, _, best) in scores.items()} == {
        name: (record.earned, record.points) for name, record in ours.items()
    }
    best = scores["ada"][2]
    assert scores["ada"][0] == scores["emre"][0] == scores["hana"][0] == best > 0
    assert scores["bela"][0] == scores["goran"][0] == scores["ivo"][0] == 0
    assert 0 < scores["dora"][0] == scores["jun"][0] < scores["fatima"][0] < scores["chen"][0] < best


@pytest.mark.slow
def test_late_penalties_are_nbgraders(taught: Class):
    """The late submission keeps its score, and the penalty is what nbgrader's plug-in says."""
    score, penalty, best = taught.scores()["emre"]
    assert score == penalty == best
    assert all(penalty == 0 for name, (_, penalty, _) in taught.scores().items() if name not in ("emre", "hana"))


@pytest.mark.slow
def test_mistakes_are_told_as_comments_and_outputs(taught: Class):
    """The diagnosis is a comment on the answer; public evidence is the output of the check cell."""
    assert "transposed" in taught.comment("chen", LINEAR)
    assert taught.comment("bela", LINEAR) == "No response."
    assert taught.comment("ada", LINEAR) == ""
    book = json.loads(taught.autograded("chen"))
    check = next(cell for cell in book["cells"] if cell["id"] == f"{LINEAR}-check")
    (output,) = check["outputs"]
    assert float("".join(output["data"]["text/plain"])) == 1
    assert "The shape of grad_w differs." in "".join(output["data"]["text/html"])
    hidden = taught.comment("chen", f"{LINEAR}-hidden")
    assert "✗ failed" in hidden and "expected" not in hidden


@pytest.mark.slow
def test_a_broken_notebook_is_graded_for_what_is_there(taught: Class):
    """Cells are known by their first line; the last of several counts; what is gone is told."""
    assert "everal cells of the notebook belong to this exercise" in taught.comment("fatima", LINEAR)
    assert "2 line(s) with notebook magics were left out" in taught.comment("fatima", RELU)
    book = json.loads(taught.autograded("fatima"))
    told = "".join(str(cell.get("outputs")) for cell in book["cells"])
    assert "the notebook has no cell for this exercise" in told and "spam" not in told
    assert book["metadata"]["kernelspec"]["language"] == "python"
    names = [LINEAR, RELU, *(f"{name}-{kind}" for name in EXERCISES for kind in ("check", "hidden"))]
    kept = [cell["metadata"]["nbgrader"]["grade_id"] for cell in book["cells"] if "nbgrader" in cell["metadata"]]
    assert sorted(kept) == sorted(names)
    assert "torn" not in taught.autograded("ivo") and "not a notebook of format 4" in taught.said


@pytest.mark.slow
def test_a_hostile_notebook_gains_nothing(taught: Class):
    """No kernel runs it, the cage holds nothing worth taking, and what it says of its points is dropped."""
    assert not taught.mark.exists()
    scores = taught.scores()
    assert scores["goran"][0] == 0 and scores["goran"][2] == scores["ada"][2]
    assert all(score <= best for score, _, best in scores.values())
    book = json.loads(taught.autograded("goran"))
    assert "alert(1)" not in json.dumps(book)
    checks = [cell for cell in book["cells"] if cell["id"].endswith("-check")]
    assert all("grader.check(" in "".join(cell["source"]) for cell in checks)
    mine = next(cell for cell in book["cells"] if cell["id"] == "mine")
    assert mine["metadata"] == {} and mine["outputs"] == []


@pytest.mark.slow
def test_hidden_checks_stay_out_of_nbgraders_files(taught: Class):
    """No file of nbgrader's, the exchange's or the students' has a line of a hidden check or of a wrong answer."""
    public = {line.strip() for path in taught.chapter.public.glob("*.py") for line in path.read_text().splitlines()}
    told = {path.read_text().split('"""')[1] for path in taught.chapter.hidden.rglob("*.py")}
    secret = {
        line.strip().encode()
        for path in taught.chapter.hidden.glob("*.py")
        for line in path.read_text().splitlines()
        if len(line.strip()) > 40 and line.strip() not in public and not line.strip().startswith('"""')
    }
    assert len(secret) > 10 and told
    folders = (taught.folder, taught.exchange, taught.desks)
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file() and ".home" not in path.parts]
    assert len(files) > 100
    for path in files:
        content = path.read_bytes()
        found = [line for line in secret if line in content]
        assert not found, (path, found)


@pytest.mark.slow
def test_feedback_pages_tell_what_the_checks_found(taught: Class):
    """The page has the score, the diagnosis and the hidden checks' sentences; a script of a student's is inert."""
    page = (taught.folder / "feedback" / "chen" / CHAPTER / f"{CHAPTER}.html").read_text()
    assert re.search(rf"{CHAPTER}: [\d.]+ of [\d.]+ points", page)
    assert "transposed" in page and "The shape of grad_w differs." in page and "hidden checks" in page
    assert "Of a hidden check only its sentence is told" in page
    late = (taught.folder / "feedback" / "emre" / CHAPTER / f"{CHAPTER}.html").read_text()
    assert "Handed in late" in late
    hostile = (taught.folder / "feedback" / "goran" / CHAPTER / f"{CHAPTER}.html").read_text()
    assert "<script>alert(2)" not in hostile and "hello" in hostile
    assert len(list((taught.exchange / "pt101" / "feedback").rglob("*.html"))) >= 9


@pytest.mark.slow
def test_the_export_has_everybody(taught: Class):
    """The roster's students are there with their names, those who handed nothing in with nothing."""
    with (taught.folder / "grades.csv").open(newline="") as file:
        rows = {row["student_id"]: row for row in csv.DictReader(file)}
    scores = taught.scores()
    assert rows["ada"]["last_name"] == "Ä." and float(rows["ada"]["raw_score"]) == scores["ada"][0]
    assert float(rows["zoe"]["score"]) == 0 and float(rows["emre"]["score"]) == 0
    assert float(rows["chen"]["max_score"]) == scores["chen"][2]


@pytest.mark.slow
def test_a_resubmission_is_autograded_again(taught: Class):
    """Collected anew, only that student is judged; a grade given by hand stays."""
    with Gradebook(f"sqlite:///{taught.folder}/gradebook.db", "pt101") as book:
        book.find_grade(f"{MSE}-check", CHAPTER, CHAPTER, "bela").manual_score = 0.5
        book.db.commit()
    before = taught.scores()
    book = json.loads((taught.desks / "ada" / CHAPTER / f"{CHAPTER}.ipynb").read_text())
    taught.hand_in({"bela": fill(book, {MSE: "# nothing"})})
    batch(taught.folder / ".home", [(taught.folder, ["collect", CHAPTER, "--update"])])
    said = nbgrader(taught.folder, "autograde", CHAPTER)
    assert said.count("Autograding /") == 1
    scores = taught.scores()
    assert before["bela"][0] == 0.5 < scores["bela"][0]
    with Gradebook(f"sqlite:///{taught.folder}/gradebook.db", "pt101") as gradebook:
        grade = gradebook.find_grade(f"{MSE}-check", CHAPTER, CHAPTER, "bela")
        assert (grade.auto_score, grade.score, grade.needs_manual_grade) == (0, 0.5, True)
    assert {name: score for name, score in scores.items() if name != "bela"} == {
        name: score for name, score in before.items() if name != "bela"
    }
