"""`grader.check("ex01_linear")` in a notebook: the verdict on the exercise's cell, as it was last run.

The cell is looked for in the kernel's history: what was run is what the student sees, saved or not, in every kind of
notebook. It is the one whose first line is `# ex01_linear`; failing that, the last one without another exercise's name
that defines what the stub defines. The source goes to a companion process, and from there to the cage.
"""

import ast
import atexit
import dataclasses
import json
import os
import pathlib
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

import msgspec

from grader.course.build import pristine
from grader.course.layout import find_course
from grader.course.notebook import mark
from grader.judge.results import SubmissionResult
from grader.report.html import cell_report
from grader.report.screen import as_text

LIBRARIES = pathlib.Path(__file__).parents[2]  # where `grader` itself is imported from
COMPANION = "grader.classroom.companion"
EXECUTION = "NBGRADER_EXECUTION"  # set by nbgrader: `validate`, `autograde`
_companions: list[subprocess.Popen] = []


class CellMissing(Exception):
    """There is no cell to check; the text says what to do."""


class ChecksFailed(Exception):
    """Some check did not pass, told to `nbgrader validate`, which knows errors only."""


class CheckFailed(Exception):
    """The grader could not check; the text says why."""


@dataclasses.dataclass
class Report:
    """The verdict on one cell, which a notebook shows as HTML and a terminal as text."""

    result: SubmissionResult

    def __repr__(self) -> str:
        return as_text(self.result)

    def _repr_html_(self) -> str:
        return cell_report(self.result.exercises[0])

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        # nbgrader without our preprocessor takes a number as the points that were earned.
        points = f"{self.result.earned:g}" if EXECUTION in os.environ else repr(self)
        return {"text/plain": points, "text/html": self._repr_html_()}


def check(name: str) -> Report:
    """Return the public checks' verdict on the cell of an exercise. Raises NotFound, CellMissing, CheckFailed."""
    folder = pathlib.Path.cwd()
    course = find_course(folder)
    chapter, exercise = course.find(name, folder)[0]
    source = find_cell(history(), exercise, chapter.exercise_names, pristine(chapter, exercise))
    answer = ask({"folder": str(folder), "exercise": f"{chapter.name}/{exercise}", "cell": source})
    if "error" in answer:
        raise CheckFailed(answer["error"])
    report = Report(msgspec.json.decode(answer["record"], type=SubmissionResult))
    if os.environ.get(EXECUTION) == "validate" and report.result.earned < report.result.points:
        raise ChecksFailed("\n" + repr(report))
    return report


def history() -> list[str]:
    """Return what was run in this kernel, cell by cell. Raises CellMissing outside of a notebook."""
    interactive = sys.modules.get("IPython")
    shell = interactive.get_ipython() if interactive else None  # type: ignore[attr-defined]
    if shell is None:
        raise CellMissing("`grader.check` belongs in a notebook. In a terminal, write: grader check")
    return list(shell.history_manager.input_hist_raw)


def find_cell(ran: Sequence[str], name: str, names: Sequence[str], stub: bytes) -> str:
    """Return the source of an exercise's cell among those that ran. Raises CellMissing when it did not."""
    firsts = [source.strip().split("\n")[0].rstrip() for source in ran]
    for source, first in zip(reversed(ran), reversed(firsts), strict=True):
        if first == mark(name):
            return source
    others = {mark(other) for other in names}
    wanted = _defined(stub.decode())
    for source, first in zip(reversed(ran), reversed(firsts), strict=True):
        if wanted and first not in others and wanted <= _defined(source):
            return source
    raise CellMissing(f"Run the cell of {name} first: the one that begins with `{mark(name)}`.")


def _defined(source: str) -> set[str]:
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError):
        return set()
    kinds = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    return {node.name for node in tree.body if isinstance(node, kinds)}


def ask(question: dict[str, Any]) -> dict[str, Any]:
    """Put a question to the companion, which the first one starts; an interrupt ends it."""
    if not _companions or _companions[0].poll() is not None:
        _companions[:] = [_start()]
        atexit.register(_end)
    process = _companions[0]
    assert process.stdin and process.stdout
    try:
        process.stdin.write(json.dumps(question).encode() + b"\n")
        process.stdin.flush()
        line = process.stdout.readline()
    except BaseException:
        _end()
        raise
    if not line:
        _end()
        raise CheckFailed("The checks ended without an answer. Run this cell again; should it stay so, restart.")
    answer: dict[str, Any] = json.loads(line)
    return answer


def _start() -> subprocess.Popen:
    path = os.pathsep.join(filter(None, [str(LIBRARIES), os.environ.get("PYTHONPATH", "")]))
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONSTARTUP"}
    return subprocess.Popen(
        [sys.executable, "-P", "-m", COMPANION],  # -P: no student's file shadows a module of ours
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd="/",
        env=environment | {"PYTHONPATH": path}, start_new_session=True,  # a kernel's interrupt is for the kernel
    )  # fmt: skip


def _end() -> None:
    for process in _companions:
        process.kill()
        process.wait()
    _companions.clear()
