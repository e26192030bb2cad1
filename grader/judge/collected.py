"""A check as collected: its sentence, its worth, its limits and the rule that its exercise sets."""

import dataclasses
import inspect
import pathlib
from typing import Any

import pytest

from grader.cage.limits import Limits

FIXTURES = {"student", "draw", "device", "score", "request"}


class CourseError(Exception):
    """Something in the course is not as it should be; the text names file, line and remedy."""


@dataclasses.dataclass(frozen=True)
class Check:
    """A collected check."""

    item: pytest.Function
    key: str  # kind, chapter, file and function: what its draws are seeded with
    sentence: str
    hidden: bool
    points: float
    limits: Limits
    rules: tuple[str, ...]  # the from-scratch rules
    allowed: tuple[str, ...]

    @property
    def name(self) -> str:
        """The function's name, with its parameters if it has any."""
        return self.item.name

    def unhurried(self, times: int, threads: int = 1) -> "Check":
        """Return the check with so many times its time, for a busy machine."""
        limits = self.limits
        more = dataclasses.replace(limits, wall=times * limits.wall, cpu=times * limits.cpu, threads=threads)
        return dataclasses.replace(self, limits=more)

    @property
    def trains(self) -> bool:
        """Is a trained model scored? Such a check is slow, and its result a matter of degree."""
        return "score" in self.item.fixturenames

    @property
    def calibration_path(self) -> pathlib.Path:
        """Where its threshold is kept, with those of the other checks of the file."""
        return pathlib.Path(self.item.path).with_suffix(".json")


def collected_check(item: pytest.Function, hidden: bool) -> Check:
    """Return a check as its docstring and markers describe it. Raises CourseError with file and line."""
    path = pathlib.Path(item.path)
    where = f"{path}:{item.function.__code__.co_firstlineno}: {item.originalname}"
    sentence = " ".join((inspect.getdoc(item.function) or "").split())
    if not sentence:
        raise CourseError(f"{where} has no docstring; write the sentence that the student reads when it fails")
    unknown = set(item.fixturenames) - FIXTURES - set(_parameters(item))
    if unknown:
        raise CourseError(
            f"{where} asks for {', '.join(sorted(unknown))}; a check may ask for student, draw, device and score"
        )
    points = _marker(item, "points")
    worth = points.args[0] if points and len(points.args) == 1 else 1
    if not isinstance(worth, int | float) or worth <= 0 or (points and not points.args):
        raise CourseError(f"{where}: write `@pytest.mark.points(2)`, a number above zero")
    rule = _marker(item, "from_scratch")
    key = f"{'hidden' if hidden else 'public'}/{path.parent.name}/{path.stem}::{item.name}"
    return Check(
        item, key, sentence, hidden, float(worth), _limits(item, where),
        tuple(rule.args) if rule else (), tuple(rule.kwargs.get("allowed", ())) if rule else (),
    )  # fmt: skip


def _limits(item: pytest.Function, where: str) -> Limits:
    marker = _marker(item, "limits")
    try:
        return dataclasses.replace(Limits(), **(marker.kwargs if marker else {}))
    except TypeError:
        fields = ", ".join(field.name for field in dataclasses.fields(Limits))
        raise CourseError(f"{where}: `limits` takes {fields}") from None


def _marker(item: pytest.Function, name: str) -> Any:
    return item.get_closest_marker(name)


def _parameters(item: pytest.Function) -> list[str]:
    return list(item.callspec.params) if hasattr(item, "callspec") else []
