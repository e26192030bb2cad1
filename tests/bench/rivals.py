"""The same class graded by nbgrader and otter: the hidden checks of ch03 run in each submission's kernel, as theirs do.

Both run a student's notebook from top to bottom and then the assertions in the student's own process; where a check
fails, the rest of its exercise is left out, which is less work than ours.
"""

import os
import pathlib
import subprocess
import sys
import textwrap
import time
from collections.abc import Sequence

import nbformat
from nbformat import v4

from grader.course.layout import Chapter
from grader.judge.subject import Submission

ROOT = pathlib.Path(__file__).parents[2]
OTTER = pathlib.Path(os.environ.get("OTTER_PYTHON", ROOT / ".venv" / "otter" / "bin" / "python"))
CHECK = "from tests.bench.local import assert_exercise\nassert_exercise({name!r}, {path!r}, globals())\n"
OTTER_TEST = """
from otter.test_files import test_case

OK_FORMAT = False
name = {name!r}
points = 1


@test_case(points=1)
def checks(env):
    from tests.bench.local import assert_exercise
    assert_exercise({name!r}, {path!r}, env)
"""
GRADE = (
    "import sys; from otter.api import grade_submission; grade_submission(sys.argv[1], ag_path=sys.argv[2], quiet=True)"
)
CONFIG = "c = get_config()\nc.CourseDirectory.course_id = 'bench'\nc.ExecutePreprocessor.timeout = 60\n"


def _environment() -> dict[str, str]:
    path = os.pathsep.join([str(pathlib.Path(sys.executable).parent), os.environ["PATH"]])
    return dict(os.environ, PYTHONPATH=str(ROOT), PATH=path, OMP_NUM_THREADS="1")


def _checks(chapter: Chapter) -> dict[str, str]:
    return {name: str(chapter.hidden / f"test_{name}.py") for name in chapter.exercise_names}


def nbgrader_seconds(chapter: Chapter, students: Sequence[Submission], folder: pathlib.Path) -> float:
    """Return the seconds that `nbgrader autograde` takes for a submission."""
    (folder / "source" / "ch").mkdir(parents=True)
    (folder / "nbgrader_config.py").write_text(CONFIG)
    nbformat.write(_for_nbgrader(chapter, {}), folder / "source" / "ch" / "ch.ipynb")
    _nbgrader(folder, "generate_assignment", "ch", "--force")
    for student in students:
        place = folder / "submitted" / student.student / "ch"
        place.mkdir(parents=True)
        nbformat.write(_for_nbgrader(chapter, student.files), place / "ch.ipynb")
    started = time.perf_counter()
    _nbgrader(folder, "autograde", "ch", "--create")
    return (time.perf_counter() - started) / len(students)


def ours_in_nbgrader_seconds(chapter: Chapter, students: Sequence[Submission], folder: pathlib.Path) -> float:
    """Return the seconds that `nbgrader autograde` takes for a submission when our judge does the judging."""
    made = [sys.executable, "-m", "grader.cli", "nbgrader", "init", str(folder), "--chapter", chapter.name]
    subprocess.run(made, cwd=chapter.root, env=_environment(), check=True, capture_output=True)
    _nbgrader(folder, "generate_assignment", chapter.name, "--force")
    released = nbformat.read(folder / "release" / chapter.name / chapter.notebook.name, 4)
    for student in students:
        place = folder / "submitted" / student.student / chapter.name
        place.mkdir(parents=True)
        for cell in released.cells:
            if f"{cell.id}.py" in student.files:
                cell.source = f"# {cell.id}\n" + student.files[f"{cell.id}.py"].decode()
        nbformat.write(released, place / chapter.notebook.name)
    started = time.perf_counter()
    _nbgrader(folder, "autograde", chapter.name, "--create")
    return (time.perf_counter() - started) / len(students)


def _nbgrader(folder: pathlib.Path, *arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", *arguments], cwd=folder, env=_environment(), capture_output=True, text=True
    )
    if done.returncode and "autograde" not in arguments:
        raise RuntimeError(done.stderr[-2000:])


def _for_nbgrader(chapter: Chapter, files: dict[str, bytes]) -> nbformat.NotebookNode:
    cells = []
    for name, path in _checks(chapter).items():
        marks = {
            "schema_version": 3,
            "grade_id": name,
            "solution": True,
            "grade": False,
            "locked": False,
            "task": False,
        }
        source = files.get(f"{name}.py", b"").decode()
        cells.append(v4.new_code_cell(source, metadata={"nbgrader": marks}))
        graded = marks | {"grade_id": f"{name}-test", "solution": False, "grade": True, "locked": True, "points": 1}
        cells.append(v4.new_code_cell(CHECK.format(name=name, path=path), metadata={"nbgrader": graded}))
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})


def otter_seconds(chapter: Chapter, students: Sequence[Submission], folder: pathlib.Path) -> float:
    """Return the seconds that `otter.api.grade_submission` takes for a submission, one process for each."""
    (folder / "tests").mkdir(parents=True)
    for name, path in _checks(chapter).items():
        (folder / "tests" / f"{name}.py").write_text(OTTER_TEST.format(name=name, path=path))
    environment = _environment() | {"PATH": f"{OTTER.parent}{os.pathsep}{os.environ['PATH']}"}
    made = [OTTER, "-m", "otter", "generate", "-t", "tests", "-o", "autograder.zip", "--no-environment"]
    subprocess.run(made, cwd=folder, env=environment, check=True, capture_output=True)
    taken = 0.0
    for student in students:
        cells = [v4.new_code_cell(student.files.get(f"{name}.py", b"").decode()) for name in chapter.exercise_names]
        path = folder / f"{student.student}.ipynb"
        nbformat.write(
            v4.new_notebook(cells=cells, metadata={"kernelspec": {"name": "python3", "display_name": "P"}}), path
        )
        started = time.perf_counter()
        done = subprocess.run(
            [OTTER, "-c", GRADE, path.name, "autograder.zip"],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise RuntimeError(textwrap.shorten(done.stderr[-2000:], 1000))
        taken += time.perf_counter() - started
    return taken / len(students)
