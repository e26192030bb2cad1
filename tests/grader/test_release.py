"""What students get: enough to work with in an empty folder, and nothing that is hidden."""

import json
import os
import pathlib
import shutil
import subprocess
import sys

import pytest

import grader as package
from grader.course.build import build
from grader.course.commitment import commitment, kept, reveal
from grader.course.release import leaks, problems, release, student_files
from grader.judge.collected import CourseError

SECRET = "    return torch.full_like(x, 2.0) * x  # nobody writes it so"


@pytest.fixture
def secretive(course):
    """The small course with a line in its solution that is worth hiding."""
    chapter = course.chapters[0]
    path = chapter.solutions / "ex01_double.py"
    text = path.read_text()
    begin, end = text.index("### BEGIN SOLUTION\n") + len("### BEGIN SOLUTION\n"), text.index("    ### END SOLUTION")
    path.write_text(text[:begin] + SECRET + "\n" + text[end:])
    build(chapter, course.private / "backups")
    return course


def test_nothing_of_the_scaffold_leaks(course):
    """A course as `grader new` makes it can be released."""
    assert problems(course, student_files(course)) == []


@pytest.mark.parametrize(
    "place, text, told",
    [
        ("README.md", SECRET, "nobody writes it so"),
        ("ex01_double.py", "### END SOLUTION", "### END SOLUTION"),
        ("README.md", "See tests/hidden/ for more.", "tests/hidden"),
        ("hints.md", "as in ex01_double__squared", "ex01_double__squared"),
    ],
)
def test_a_leak_is_named_with_its_line(secretive, place, text, told):
    """Lines of solutions, markers, paths and names of hidden files are found in every file that ships."""
    chapter = secretive.chapters[0]
    path = chapter.assignment / place
    path.write_text(path.read_text() + text + "\n")
    (line,) = leaks(chapter)
    assert line.startswith(f"{path}:{len(path.read_text().splitlines())}: would ship `") and told in line


def test_a_leak_in_a_notebook_is_found(secretive):
    """A notebook's lines are strings of JSON, with quotes around them and commas behind."""
    chapter = secretive.chapters[0]
    book = json.loads(chapter.notebook.read_bytes())
    book["cells"][2]["source"] = ["x = 1\n", SECRET + "\n", "y = 2"]
    chapter.notebook.write_text(json.dumps(book, indent=1))
    (line,) = leaks(chapter)
    at = next(n for n, text in enumerate(chapter.notebook.read_text().splitlines(), 1) if "nobody" in text)
    assert line.startswith(f"{chapter.notebook}:{at}: would ship `return torch.full_like")


def test_a_leak_stops_the_release(secretive, tmp_path, grader):
    """Nothing is written, and the sentence names the file."""
    chapter = secretive.chapters[0]
    shutil.copy(chapter.hidden / "test_ex01_double.py", chapter.assignment / "notes.py")
    ran = grader(secretive.root, "release", "--out", str(tmp_path / "out"))
    assert ran.returncode == 2 and "notes.py: would ship" in ran.stderr and "Nothing was written." in ran.stderr
    assert not (tmp_path / "out").exists() and not list(tmp_path.glob(".out-*"))


def test_a_release_is_never_written_over(course, tmp_path):
    """A folder that holds something stays as it is."""
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine").touch()
    with pytest.raises(CourseError, match="is not empty"):
        release(course, tmp_path / "out")


def test_the_promise_holds_until_a_hidden_check_changes(course, tmp_path, grader):
    """It is the same each time, says nothing by itself, and is kept by what was there when it was made."""
    chapter = course.chapters[0]
    promise = tmp_path / "student" / "commitment.json"
    promise.parent.mkdir()
    promise.write_bytes(commitment(course))
    assert commitment(course) == promise.read_bytes()
    reveal(course, chapter, tmp_path / "shown")
    shown = tmp_path / "shown" / chapter.name
    assert kept(promise, shown)
    path = shown / "test_ex01_double.py"
    path.write_text(path.read_text() + "\n")
    assert not kept(promise, shown)
    with pytest.raises(CourseError, match="says nothing of"):
        kept(promise, tmp_path)
    hidden = chapter.hidden / "test_ex01_double.py"
    hidden.write_text(hidden.read_text() + "\n")
    assert commitment(course) != promise.read_bytes()


@pytest.mark.slow
def test_students_work_from_the_bundle_alone(course, tmp_path, grader):
    """Installed by pip, in an empty folder: to do, then right; a reset; hidden data nowhere; the promise checked."""
    out = tmp_path / "bundle"
    assert grader(course.root, "release", "--out", str(out)).returncode == 0
    names = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    assert not any("hidden" in name and name.startswith(("tests", "grader/data")) for name in names)
    assert {"README.md", "commitment.json", "tests/public/ch01_doubling/test_ex01_double.py"} <= names
    site, desk = tmp_path / "site", tmp_path / "desk"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--target"]
    subprocess.run([*pip, str(site), str(out)], check=True, timeout=300, capture_output=True)
    assert not (site / "grader" / "data" / "hidden").exists() and (site / "grader" / "data" / "train").is_dir()
    desk.mkdir()
    for name in ("assignments", "tests", ".stubs", "commitment.json"):
        (shutil.copytree if (out / name).is_dir() else shutil.copy)(out / name, desk / name)

    def student(*arguments: str) -> subprocess.CompletedProcess:
        command = [sys.executable, "-P", "-m", "grader.cli", *arguments]
        variables = dict(os.environ, PYTHONPATH=str(site), NO_COLOR="1", COLUMNS="100")
        return subprocess.run(command, cwd=desk, capture_output=True, text=True, timeout=300, env=variables)

    assert student("check").returncode == 1
    path = desk / "assignments" / "ch01_doubling" / "ex01_double.py"
    path.write_text("def double(x):\n    return x + x\n")
    done = student("check")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 of 1 point, 100 %" in done.stdout
    assert student("reset", "ex01", "--yes").returncode == 0 and "NotImplementedError" in path.read_text()
    shown = tmp_path / "shown"
    assert grader(course.root, "reveal", "ch01", "--out", str(shown)).returncode == 0
    assert "these are the checks that were promised" in student("revealed", str(shown / "ch01_doubling")).stdout


def test_the_workflow_is_one(course, tmp_path):
    """The bundle's workflow is valid by GitHub's own schema, and runs what the command line knows."""
    place = ".github/workflows/check.yml"
    path = tmp_path / "check.yml"
    path.write_bytes(student_files(course)[place])
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(path)]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert ran.returncode == 0, ran.stdout
    assert "- run: grader check --github\n" in path.read_text()


def test_a_check_in_a_workflow(course, tmp_path, grader, monkeypatch):
    """What failed is told at its file, in the summary too; what a student prints is no command to the workflow."""
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    path = course.root / "assignments" / "ch01_doubling" / "ex01_double.py"
    path.write_text("def double(x):\n    print('::error::mine')\n    return x\n")
    ran = grader(course.root, "check", "--github")
    stop, *_ = ran.stdout.splitlines()
    assert ran.returncode == 1 and stop.startswith("::stop-commands::")
    quiet, loud = ran.stdout.split(f"::{stop.removeprefix('::stop-commands::')}::\n")
    assert "::error::mine" in quiet and "::error::mine" not in loud
    assert loud.startswith("::error file=assignments/ch01_doubling/ex01_double.py")
    assert summary.read_text().startswith("## ") and "0 / 1" in summary.read_text()
    records = grader(course.root, "check", "--json", "--github")
    assert json.loads(records.stdout)[0]["chapter"] == "ch01_doubling" and records.stderr.endswith(loud)


def test_this_course_can_be_released():
    """Nothing of the course that lies here leaks."""
    from grader.course.layout import Course

    course = Course(pathlib.Path(package.__file__).parents[1])
    assert [line for line in problems(course, student_files(course)) if "would ship" in line] == []
