"""From how a check ended to what is told of it."""

import dataclasses
from collections.abc import Iterable
from typing import Any

from grader.cage.limits import Limits
from grader.cage.line import Unreadable, WorkerFailed
from grader.judge import reach, scratch
from grader.judge.collected import Check
from grader.judge.expect import Mismatch
from grader.judge.link import MissingName, StudentError, StudentTodo, Told
from grader.judge.results import CheckResult, Incident, State


class RuleBroken(Exception):
    """The student's source uses what the exercise asks to do by hand."""


def state_of(error: BaseException | None) -> State:
    """Return the state that an exception of a check stands for; an unforeseen one is `broken` until shown otherwise."""
    if error is None:
        return State.PASSED
    if isinstance(error, StudentTodo):
        return State.TODO
    if isinstance(error, StudentError | WorkerFailed | AssertionError | RuleBroken):
        return State.FAILED
    return State.BROKEN


def result(check: Check, state: State, error: BaseException | None, printed: str, seconds: float) -> CheckResult:
    """Return the record of one check."""
    earned = check.points if state == State.PASSED else 0.0
    record = CheckResult(check.name, check.sentence, check.hidden, state, check.points, earned,
                         printed=printed, seconds=round(seconds, 4))  # fmt: skip
    if error is not None:
        record.message = sentence_of(error, state)
        record.difference = error.difference if isinstance(error, Mismatch) else None
        record.frames = frames_of(error.told) if isinstance(error, StudentError) else []
        record.incident = incident_of(error)
    return record


def incident_of(error: BaseException) -> Incident | None:
    """Return what an instructor may want to look at."""
    kinds = {RuleBroken: Incident.RULE, Unreadable: Incident.UNREADABLE, WorkerFailed: Incident.LIMIT}
    return next((incident for kind, incident in kinds.items() if isinstance(error, kind)), None)


def sentence_of(error: BaseException, state: State) -> str:
    """Return why a check did not pass, in words for the student."""
    if isinstance(error, StudentTodo):
        return error.told.message
    if isinstance(error, MissingName):
        return f"The file does not define what the check asks for: {error.told.message}."
    if isinstance(error, StudentError):
        return f"Your code raised {error}"
    if isinstance(error, WorkerFailed | Mismatch | RuleBroken):
        return str(error)
    if isinstance(error, AssertionError):
        return "What the sentence says does not hold."
    if state == State.BROKEN:
        return f"The grader could not judge this check ({type(error).__name__}: {error}). It costs no points."
    return f"The result is not of the kind that was asked for ({type(error).__name__} when it was used)."


def frames_of(told: Told) -> list[str]:
    """Return the student's own frames as lines of text, innermost last."""
    return [f"{file}, line {line}{f', in {name}' if name else ''}: {text}" for file, line, name, text in told.frames]


def missing(check: Check, file: str) -> CheckResult:
    """Return the record of a check whose file was not submitted."""
    return CheckResult(check.name, check.sentence, check.hidden, State.FAILED, check.points, 0.0,
                       message=f"`{file}` is not in the submission.")  # fmt: skip


def breach(check: Check, module: str, files: dict[str, bytes]) -> RuleBroken | None:
    """Return how a submission breaks the from-scratch rule of a check, if it does."""
    try:
        for name in reach.imported(module, files):
            found = scratch.findings(files[name], check.rules, check.allowed)
            if found:
                line, what = found[0].line, found[0].what.lstrip(".")
                return RuleBroken(f"This exercise is to be written by hand: {name}, line {line}, uses `{what}`.")
    except scratch.TooMuch:
        return RuleBroken(
            f"The file cannot be read for the from-scratch rule: it is longer than {scratch.SOURCE_BYTES:,} bytes, "
            f"imports more than {reach.MOST_BYTES:,}, or is nested too deeply. Split its expressions."
        )
    return None


def breach_at_run(check: Check, used: Iterable[str]) -> RuleBroken | None:
    """Return how a run broke the from-scratch rule of a check, by the record of what it used."""
    name = scratch.used(used, check.rules, check.allowed)
    return (
        RuleBroken(f"This exercise is to be written by hand; when it ran, it used `{name.lstrip('.')}`.")
        if name
        else None
    )


def widest(limits: Iterable[Limits]) -> Limits:
    """Return limits that hold all the given ones, for the worker that their checks share."""
    widest_of: dict[str, Any] = dataclasses.asdict(Limits())
    for one in limits:
        widest_of = {name: max(value, getattr(one, name)) for name, value in widest_of.items()}
    return Limits(**widest_of)
