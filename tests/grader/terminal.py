"""What the tests of the terminal share: records made by hand, and what is shown of them."""

import io
import re
from collections.abc import Sequence
from typing import Any

from rich.console import Console

from grader.judge.results import CheckResult, ExerciseResult, State, SubmissionResult
from grader.report import screen
from grader.report.figures import class_figures

STYLING = re.compile(r"\x1b\[[0-9;]*m")


def show_class(results: Sequence[SubmissionResult], console: Console | None = None) -> None:
    """Print the table of a class."""
    screen.show_class(class_figures(results), console)


def check(state: State = State.PASSED, sentence: str = "It holds.", points: float = 1.0, **more: Any) -> CheckResult:
    """Return a check that ended in a state."""
    earned = points if state == State.PASSED else 0.0
    return CheckResult("test_it", sentence, more.pop("hidden", False), state, points, earned, **more)


def exercise(name: str, *checks: CheckResult, note: str = "") -> ExerciseResult:
    """Return an exercise with its checks."""
    return ExerciseResult(name, f"Title of {name}", list(checks or [check()]), note)


def submission(*exercises: ExerciseResult, student: str = "ada", backend: str = "zygote") -> SubmissionResult:
    """Return a submission."""
    return SubmissionResult(student, "ch03_backprop", "Backpropagation by hand", list(exercises), backend)


def shown(show: Any, *arguments: Any, width: int = 80, terminal: bool = False, **options: Any) -> str:
    """Return what a function prints, spaces at the ends of lines left out."""
    file = io.StringIO()
    show(*arguments, console=Console(file=file, width=width, force_terminal=terminal, color_system=None), **options)
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines())
