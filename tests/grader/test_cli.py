"""The command line as its users meet it: every bad input a sentence with the remedy, exit codes as promised."""

import json
import re
import shutil

import pytest

from grader.course.build import build


def test_check_tells_right_from_wrong_and_remembers(course, grader):
    """A filled stub passes with exit code 0, a wrong one fails with 1, and the status shows both."""
    path = course.chapters[0].stub_path("ex01_double")
    stub = path.read_text()
    assert grader(course.root, "check").returncode == 1
    path.write_text(stub.replace('raise NotImplementedError("TODO: double")', "return x * x"))
    wrong = grader(course.root, "check", "ex01")
    assert wrong.returncode == 1
    assert "expected" in wrong.stdout and "[[2, 4]]" in wrong.stdout and "[[1, 4]]" in wrong.stdout
    path.write_text(stub.replace('raise NotImplementedError("TODO: double")', "return x + x"))
    assert grader(course.root, "check", "double").returncode == 0
    status = grader(course.root)
    assert status.returncode == 0 and "1 of 1" in status.stdout


def test_check_prints_records_as_json(course, grader):
    """--json prints what the report is made of, and nothing else."""
    done = grader(course.root, "check", "--json")
    (result,) = json.loads(done.stdout)
    assert [check["state"] for check in result["exercises"][0]["checks"]] == ["to do"]


def test_check_takes_the_notebook_while_the_script_is_the_stub(course, grader):
    """Work done in the notebook counts."""
    chapter = course.chapters[0]
    text = chapter.notebook.read_text()
    chapter.notebook.write_text(text.replace('raise NotImplementedError(\\"TODO: double\\")', "return 2 * x"))
    assert grader(course.root, "check").returncode == 0


@pytest.mark.parametrize(
    "arguments, told",
    [
        (("check", "ex01_duoble"), "Did you mean `ex01_double`?"),
        (("hint", "ch09"), "There is no chapter or exercise `ch09`"),
        (("grade", "nowhere", "--out", "out"), "nowhere"),
        (("new", "Chapter", "ex01_a"), "write it as `ch04_autograd`"),
        (("new", "ch01_doubling", "one"), "write it as `ex01_name`"),
        (("new", "ch01_doubling", "ex01_double"), "is there already"),
    ],
)
def test_bad_names_are_answered(course, grader, arguments, told):
    """Unknown names and folders end with exit code 2 and the nearest name or the right form."""
    done = grader(course.root, *arguments)
    assert (done.returncode, told in done.stdout + done.stderr) == (2, True), done.stderr


def test_outside_a_course(tmp_path, grader):
    """Without a course above the folder, the error says what one looks like."""
    done = grader(tmp_path, "check")
    assert done.returncode == 2 and "No course found" in done.stderr


def test_hints_come_one_at_a_time(course, grader):
    """The first hint comes first, with the way to the next."""
    assert "Hint 1 of 3: Where to look." in grader(course.root, "hint", "ex01").stdout
    assert "Hint 3 of 3: Almost the line." in grader(course.root, "hint", "ex01", "-n", "3").stdout


def test_reset_asks_and_keeps(course, grader):
    """Without a yes nothing changes; with it the stub is back and the old file is kept."""
    path = course.chapters[0].stub_path("ex01_double")
    stub = path.read_text()
    path.write_text("my work\n")
    assert grader(course.root, "reset", "ex01", text="n\n").returncode == 1
    assert path.read_text() == "my work\n"
    done = grader(course.root, "reset", "ex01", text="y\n")
    assert done.returncode == 0 and path.read_text() == stub
    assert [kept.read_text() for kept in (course.private / "backups").iterdir()] == ["my work\n"]


def test_build_check_fails_on_any_difference(course, grader):
    """--check writes nothing and names what differs."""
    path = course.chapters[0].stub_path("ex01_double")
    path.write_text("edited\n")
    done = grader(course.root, "build", "--check")
    assert done.returncode == 1 and "run it, and edit the solution" in done.stdout
    assert path.read_text() == "edited\n"


def test_grade_judges_scripts_and_notebooks_and_writes_everything(course, grader, tmp_path):
    """Right, stub, notebook, missing, undecodable and unparsable submissions are graded in one run."""
    chapter = course.chapters[0]
    folder = tmp_path / "class"
    right = "def double(x):\n    return x + x\n"
    for name, content in {
        "ann": right,
        "bob": chapter.stub_path("ex01_double").read_text(),
        "cy": "def double(:\n",
    }.items():
        (folder / name).mkdir(parents=True)
        (folder / name / "ex01_double.py").write_text(content)
    for name in ("dee", "eve", "=odd"):
        (folder / name).mkdir()
    (folder / "dee" / "ex01_double.py").write_bytes(b"x = '\xff\xfe'\n")
    text = chapter.notebook.read_text().replace('raise NotImplementedError(\\"TODO: double\\")', "return 2 * x")
    (folder / "eve" / chapter.notebook.name).write_text(text)
    (folder / "stray.txt").write_text("x")
    out = tmp_path / "out"
    done = grader(course.root, "grade", str(folder), "--out", str(out), "--chapter", "ch01")
    assert done.returncode == 0, done.stderr
    assert "stray.txt: not a student's folder, archive" in done.stdout and str(out / "index.html") in done.stdout
    records = [json.loads(path.read_text()) for path in (out / "results").iterdir()]
    earned = {record["student"]: sum(c["earned"] for c in record["exercises"][0]["checks"]) for record in records}
    assert earned == {"ann": 3, "bob": 0, "cy": 0, "dee": 0, "eve": 3, "=odd": 0}
    messages = {record["student"]: record["exercises"][0]["checks"][0].get("message", "") for record in records}
    assert "SyntaxError" in messages["cy"] and "decode" in messages["dee"]
    assert "not in the submission" in messages["=odd"]
    assert len(list((out / "students").iterdir())) == 6 and (out / "index.html").is_file()


@pytest.mark.slow
def test_the_demo_class_is_graded_for_real(course, grader, tmp_path):
    """A dozen submissions, accidents among them, end in a table and a class page."""
    done = grader(course.root, "demo", "--out", str(tmp_path / "out"))
    assert done.returncode == 0, done.stderr
    records = [json.loads(path.read_text()) for path in (tmp_path / "out" / "results").iterdir()]
    earned = {record["student"]: sum(c["earned"] for c in record["exercises"][0]["checks"]) for record in records}
    full = {"ada", "jun", "lea"}
    assert {student for student, points in earned.items() if points == 3} == full
    assert {student for student, points in earned.items() if points == 0} >= {"bela", "fatima", "goran", "hana", "igor"}
    assert done.stdout.rstrip().endswith(str(tmp_path / "out" / "index.html"))


def test_grading_an_empty_folder_says_what_belongs_there(course, grader, tmp_path):
    """No submission is an error with the remedy."""
    (tmp_path / "empty").mkdir()
    done = grader(course.root, "grade", str(tmp_path / "empty"), "--out", str(tmp_path / "out"), "--chapter", "ch01")
    assert done.returncode == 2 and "Put one folder for each student" in done.stderr


def test_a_half_written_result_is_no_result(course, grader):
    """A damaged record of the last check is forgotten, not believed and not fatal."""
    grader(course.root, "check")
    (record,) = (course.private / "checked").rglob("*.json")
    record.write_bytes(record.read_bytes()[:50])
    assert grader(course.root).returncode == 0


def test_verify_is_green_and_red(course, grader):
    """A fresh course verifies with exit code 0, once for the same files; a problem is one line and exit code 1."""
    done = grader(course.root, "verify")
    assert (done.returncode, "no problem" in done.stdout) == (0, True), done.stdout + done.stderr
    kept, again = grader(course.root, "verify"), grader(course.root, "verify", "--again")
    assert kept.stdout.splitlines()[0].startswith("as last proved: ch01_doubling") and "as last" not in again.stdout
    assert {one.stdout.splitlines()[-1] for one in (done, kept, again)} == {done.stdout.splitlines()[-1]}
    (course.chapters[0].hidden / "stray.txt").write_text("x")
    done = grader(course.root, "verify", "--chapter", "ch01")
    assert done.returncode == 1 and "belongs to no exercise" in done.stdout


def test_a_check_that_fails_on_some_draws_is_told(course, grader):
    """`--seeds` runs the solution of each exercise on one thread and on two; the flaky check has a line and a rate."""
    done = grader(course.root, "verify", "--seeds", "20")
    runs = re.fullmatch(
        r"ch01_doubling/ex01_double: 0 of (\d+) runs of a right answer failed", done.stdout.split("\n")[0]
    )
    assert done.returncode == 0 and runs is not None and int(runs[1]) % 20 == 0, done.stdout + done.stderr
    path = course.chapters[0].hidden / "test_ex01_double.py"
    flaky = (
        '\n\ndef test_threads(student):\n    """One thread."""\n    import torch\n'
        "    from grader.judge.expect import expect_true\n"
        "    expect_true(student.make(torch.get_num_threads) == 1, 'There are two.')\n"
    )
    path.write_text(path.read_text() + flaky)
    done = grader(course.root, "verify", "--seeds", "20")
    rate = f"10 of {int(runs[1]) + 20} runs of a right answer failed"
    assert (done.returncode, done.stdout.splitlines()) == (1, [
        "ch01_doubling/ex01_double: test_threads (hidden) is not passed in 10 of 20 draws; number 1, on two threads, "
        "is `failed`: There are two.",
        f"ch01_doubling/ex01_double: {rate}",
        rate,
    ]), done.stderr  # fmt: skip


def test_reset_works_from_the_kept_stub_where_there_are_no_solutions(course, grader):
    """A student's copy of the course has no solutions; the pristine stub lies beside it."""
    chapter = course.chapters[0]
    chapter.pristine_path("ex01_double").parent.mkdir(parents=True)
    chapter.pristine_path("ex01_double").write_text("the stub\n")
    build(chapter, course.private / "backups")
    shutil.rmtree(chapter.solutions)
    assert grader(course.root, "reset", "ex01", "--yes").returncode == 0
    assert chapter.stub_path("ex01_double").read_text() == "the stub\n"
