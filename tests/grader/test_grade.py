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

from grader.classroom.grade import Plan, alone
from grader.classroom.intake import Place
from grader.course.layout import Course
from grader.judge.results import read

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


def changed_at(out: pathlib.Path) -> dict[str, list[float]]:
    """Return the seconds of each check: one that was not run again keeps its figure."""
    return {
        path.stem: [check.seconds for one in read(path).exercises for check in one.checks]
        for path in sorted((out / "results").glob("*.json"))
    }


@pytest.mark.slow
def test_again_only_what_has_changed(course: Course, grader, tmp_path):
    """A second run judges nothing; after one submission changed, that one; after a check changed, everybody."""
    folder = write_class(tmp_path / "class", {"ann": RIGHT, "bob": WRONG, "cy": RIGHT})
    command = ["grade", str(folder), "--out", str(tmp_path / "out"), "--jobs", "2"]
    first = grader(course.root, *command)
    assert first.returncode == 0, first.stderr
    points = earned(tmp_path / "out")
    assert points["ann"] == points["cy"] > points["bob"]
    measured = changed_at(tmp_path / "out")

    again = grader(course.root, *command)
    assert "3 exercise(s) unchanged, not judged again" in again.stdout
    assert changed_at(tmp_path / "out") == measured

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
def test_one_student_and_force(course: Course, grader, tmp_path):
    """`--student` judges one and keeps the others on the class page; `--force` judges what has not changed, too."""
    folder = write_class(tmp_path / "class", {"ann": RIGHT, "bob": WRONG})
    command = ["grade", str(folder), "--out", str(tmp_path / "out"), "--jobs", "1"]
    grader(course.root, *command)
    measured = changed_at(tmp_path / "out")
    one = grader(course.root, *command, "--student", "ann", "--force")
    assert "ann" in one.stdout and "bob" in one.stdout
    now = changed_at(tmp_path / "out")
    assert now["ann"] != measured["ann"] and now["bob"] == measured["bob"]
    nobody = grader(course.root, *command, "--student", "zoe")
    assert (nobody.returncode, "no submission of `zoe`" in nobody.stderr) == (2, True)


@pytest.mark.slow
def test_after_a_kill_it_goes_on(course: Course, grader, tmp_path):
    """A grading that is killed leaves whole records; the same command finishes and judges those not again."""
    slow = "import time\n\n\ndef double(x):\n    time.sleep(0.3)\n    return x + x\n"
    folder = write_class(tmp_path / "class", {f"s{number}": slow + f"# {number}\n" for number in range(12)})
    arguments = ["grade", str(folder), "--out", str(tmp_path / "out"), "--jobs", "2"]
    process = subprocess.Popen(
        [sys.executable, "-m", "grader.cli", *arguments], cwd=course.root, start_new_session=True,
        env=dict(os.environ, PYTHONPATH=str(ROOT)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    results = tmp_path / "out" / "results"
    while len(list(results.glob("[!.]*.json"))) < 4:
        assert process.poll() is None
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    finished = changed_at(tmp_path / "out")
    assert 4 <= len(finished) < 12
    again = grader(course.root, *arguments)
    assert again.returncode == 0, again.stderr
    now = changed_at(tmp_path / "out")
    assert len(now) == 12
    assert {name: now[name] for name in finished} == finished


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


def test_a_plan_travels(course: Course, tmp_path):
    """What a process needs can be sent to it: places and the plan hold no open file."""
    import pickle

    plan = Plan(course.chapters[0], b"secret", tmp_path)
    assert pickle.loads(pickle.dumps((plan, Place(tmp_path, "ann", 3)))) == (plan, Place(tmp_path, "ann", 3))
