"""Grading a class: on several cores, again after a change, after a kill, and never twice at once."""

import fcntl
import json
import os
import pathlib
import signal
import subprocess
import sys
import time

import pytest

from grader.classroom.grade import alone
from grader.classroom.journal import Entry, Journal
from grader.course.layout import Course
from grader.judge.results import CheckResult, ExerciseResult, State, read

ROOT = pathlib.Path(__file__).parents[2]
RIGHT = "def double(x):\n    return x + x\n"
WRONG = "def double(x):\n    return x * x\n"


def write_class(folder: pathlib.Path, answers: dict[str, str]) -> pathlib.Path:
    for student, source in answers.items():
        (folder / student).mkdir(parents=True, exist_ok=True)
        (folder / student / "ex01_double.py").write_text(source)
    return folder


def earned(out: pathlib.Path) -> dict[str, float]:
    """Return the points of each record in a folder."""
    return {path.stem: read(path).earned for path in sorted((out / "results").glob("*.json"))}


def judged(out: pathlib.Path) -> list[str]:
    """Return the pages of which something was run, in the order of their names, once for each run."""
    return sorted(json.loads(line)["page"] for line in (out / "times.jsonl").read_text().splitlines())


def records(out: pathlib.Path) -> dict[str, bytes]:
    """Return the records in a folder."""
    return {path.name: path.read_bytes() for path in sorted((out / "results").glob("*.json"))}


@pytest.mark.slow
def test_again_only_what_has_changed(course: Course, grader, tmp_path):
    """A second run judges nothing; after one submission changed, that one; after a check changed, everybody."""
    folder = write_class(tmp_path / "class", {"ann": RIGHT, "bob": WRONG, "cy": RIGHT})
    command = ["grade", str(folder), "--out", str(tmp_path / "out"), "--jobs", "2"]
    first = grader(course.root, *command)
    assert first.returncode == 0, first.stderr
    points = earned(tmp_path / "out")
    assert points["ann"] == points["cy"] > points["bob"]
    assert judged(tmp_path / "out") == ["ann", "bob", "cy"]

    again = grader(course.root, *command)
    assert "3 exercise(s) unchanged, not judged again" in again.stdout
    assert judged(tmp_path / "out") == ["ann", "bob", "cy"]

    write_class(folder, {"bob": RIGHT})
    mended = grader(course.root, *command)
    assert "2 exercise(s) unchanged" in mended.stdout
    assert f"bob: ex01_double {points['bob']:g} → {points['ann']:g}" in mended.stdout
    (old,) = (tmp_path / "out" / "history").glob("bob-*.json")
    assert read(old).earned == points["bob"]

    check = course.chapters[0].public / "test_ex01_double.py"
    check.write_text(check.read_text() + '\n\ndef test_more(student):\n    """It exists."""\n    student.double\n')
    regraded = grader(course.root, *command)
    assert "unchanged" not in regraded.stdout
    assert earned(tmp_path / "out") == dict.fromkeys(("ann", "bob", "cy"), points["ann"] + 1)


@pytest.mark.slow
def test_equal_answers_have_equal_results(course: Course, grader, tmp_path):
    """Of three answers of which two are the same to the byte, two are run; each student has a record and a page."""
    folder = write_class(tmp_path / "class", {"ann": RIGHT, "bob": WRONG, "cy": WRONG})
    out = tmp_path / "out"
    assert grader(course.root, "grade", str(folder), "--out", str(out), "--jobs", "1").returncode == 0
    times = [json.loads(line) for line in (out / "times.jsonl").read_text().splitlines()]
    assert sorted(line["page"] for line in times) == ["ann", "bob", "cy"]
    assert sorted(line["checks"] > 0 for line in times) == [False, True, True]
    bob, cy = (read(out / "results" / f"{name}.json") for name in ("bob", "cy"))
    assert (bob.student, cy.student) == ("bob", "cy")
    assert bob.exercises == cy.exercises
    assert sorted(path.name for path in (out / "students").iterdir()) == ["ann.html", "bob.html", "cy.html"]


@pytest.mark.slow
def test_one_student_and_force(course: Course, grader, tmp_path):
    """`--student` judges one and keeps the others on the class page; `--force` judges what has not changed, too."""
    folder = write_class(tmp_path / "class", {"ann": RIGHT, "bob": WRONG})
    command = ["grade", str(folder), "--out", str(tmp_path / "out"), "--jobs", "1"]
    grader(course.root, *command)
    one = grader(course.root, *command, "--student", "ann", "--force")
    assert "ann" in one.stdout and "bob" in one.stdout
    assert judged(tmp_path / "out") == ["ann", "ann", "bob"]
    nobody = grader(course.root, *command, "--student", "zoe")
    assert (nobody.returncode, "no submission of `zoe`" in nobody.stderr) == (2, True)


@pytest.mark.slow
def test_only_failed_and_a_roster(course: Course, grader, tmp_path):
    """`--only-failed` leaves out who has all points; a roster tells who is missing and who is unknown."""
    folder = write_class(tmp_path / "class", {"ann": RIGHT, "bob": WRONG})
    out, roster = tmp_path / "out", tmp_path / "roster.csv"
    command = ["grade", str(folder), "--out", str(out)]
    grader(course.root, *command)
    roster.write_text("id,email\nann,a@example.org\nzoe,z@example.org\n")
    again = grader(course.root, *command, "--force", "--only-failed", "--roster", str(roster))
    assert judged(out) == ["ann", "bob", "bob"]
    assert "zoe: in roster.csv, but without a submission" in again.stdout
    assert "bob: not in roster.csv; graded all the same" in again.stdout
    roster.write_text("name\nann\n")
    bad = grader(course.root, *command, "--roster", str(roster))
    assert (bad.returncode, f"{roster}:1: no column `id`" in bad.stderr) == (2, True)


SLOW = "import time\n\n\ndef double(x):\n    time.sleep(0.2)\n    return x + x\n"


@pytest.mark.slow
def test_after_a_kill_it_goes_on(course: Course, grader, tmp_path):
    """Killed at any moment, the same command finishes, judges no finished submission again and ends with the same."""
    folder = write_class(tmp_path / "class", {f"s{number}": SLOW + f"# {number}\n" for number in range(8)})
    write_class(folder, {"wrong": SLOW.replace("x + x", "x * x")})
    assert grader(course.root, "grade", str(folder), "--out", str(tmp_path / "undisturbed")).returncode == 0
    out = tmp_path / "out"
    arguments = ["grade", str(folder), "--out", str(out), "--jobs", "2"]
    for finished in (1, 4):
        process = subprocess.Popen(
            [sys.executable, "-m", "grader.cli", *arguments], cwd=course.root, start_new_session=True,
            env=dict(os.environ, PYTHONPATH=str(ROOT)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        while len(list((out / "results").glob("[!.]*.json"))) < finished:
            assert process.poll() is None
            time.sleep(0.02)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    before = records(out)
    assert 4 <= len(before) < 9
    (out / "results" / ".s1.json.abcdefgh").write_text("half a rec")
    assert (out / "journal.jsonl").is_file()
    again = grader(course.root, *arguments)
    assert again.returncode == 0, again.stderr
    assert f"{len(before)} exercise(s) unchanged" in again.stdout
    assert records(out) == records(tmp_path / "undisturbed")
    assert not (out / "journal.jsonl").exists() and list((out / "results").glob(".*")) == []


@pytest.mark.slow
def test_only_a_changed_check_is_run(course: Course, grader, tmp_path):
    """After one check changed, that one is run for everybody; the others are taken as they were."""
    folder = write_class(tmp_path / "class", {"ann": SLOW})
    command = ["grade", str(folder), "--out", str(tmp_path / "out")]
    grader(course.root, *command)
    check = course.chapters[0].public / "test_ex01_double.py"
    check.write_text(check.read_text() + '\n\ndef test_more(student):\n    """It exists."""\n    student.double\n')
    points = earned(tmp_path / "out")["ann"]
    grader(course.root, *command)
    whole, changed = (json.loads(line)["checks"] for line in (tmp_path / "out" / "times.jsonl").open())
    assert earned(tmp_path / "out") == {"ann": points + 1}
    assert changed == 1 < whole


def entry(page: str, number: int) -> Entry:
    return Entry(page, check=CheckResult(f"test_{number}", "It is.", True, State.PASSED, 1.0, 1.0, key=str(number)))


def test_a_torn_journal_is_repaired(tmp_path):
    """The lines before a torn one count; the tear is told, and gone the next time."""
    journal = Journal(tmp_path)
    for number in range(3):
        journal.add(entry("ann", number))
    journal.close(complete=False)
    raw = journal.path.read_bytes()
    journal.path.write_bytes(raw[:-20])
    repaired = Journal(tmp_path)
    assert [one.check.key for one in repaired.entries["ann"]] == ["0", "1"]
    (note,) = repaired.notes
    assert note.startswith("journal.jsonl: ") and note.endswith(
        "bytes were torn by the end of an earlier run; judged again"
    )
    repaired.add(entry("ann", 3))
    repaired.close(complete=False)
    whole = Journal(tmp_path)
    assert ([one.check.key for one in whole.entries["ann"]], whole.notes) == (["0", "1", "3"], [])


def test_a_journal_drops_what_is_finished(tmp_path, monkeypatch):
    """A long journal keeps the lines of unfinished submissions alone; a complete one leaves no file."""
    monkeypatch.setattr("grader.classroom.journal.LARGE", 100)
    journal = Journal(tmp_path)
    journal.add(entry("ann", 1))
    journal.add(Entry("bob", exercise=ExerciseResult("ex01_double", "Double", [])))
    journal.finish("ann")
    journal.add(entry("bob", 2))
    assert list(Journal(tmp_path).entries) == ["bob"]
    assert len(Journal(tmp_path).entries["bob"]) == 2
    journal.close(complete=True)
    assert not journal.path.exists()


@pytest.mark.slow
def test_a_damaged_record_is_judged_again(course: Course, grader, tmp_path):
    """Half a record counts as none."""
    folder = write_class(tmp_path / "class", {"ann": RIGHT})
    command = ["grade", str(folder), "--out", str(tmp_path / "out"), "--json"]
    whole = json.loads(grader(course.root, *command).stdout)
    record = tmp_path / "out" / "results" / "ann.json"
    record.write_bytes(record.read_bytes()[:100])
    again = json.loads(grader(course.root, *command).stdout)
    assert again[0]["exercises"][0]["key"] == whole[0]["exercises"][0]["key"]
    assert read(record).earned == sum(check["earned"] for check in whole[0]["exercises"][0]["checks"])


def test_two_graders_on_one_folder(course: Course, grader, tmp_path):
    """The second one stops with a sentence."""
    folder = write_class(tmp_path / "class", {"ann": RIGHT})
    with alone(tmp_path / "out"):
        second = grader(course.root, "grade", str(folder), "--out", str(tmp_path / "out"))
    assert second.returncode == 2
    assert second.stderr.startswith(f"Another grader is writing to {tmp_path / 'out'}.")
    with (tmp_path / "out" / ".lock").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
