"""Text fit to be shown: made inert, without what hidden checks know, and numbers in few digits."""

import re
import unicodedata

import msgspec

from grader.cage.devices import PRETEND
from grader.judge.results import CheckResult, Incident, Score, State, SubmissionResult

SIGN = {State.PASSED: "✓", State.FAILED: "✗", State.TODO: "○", State.BROKEN: "!"}
WORD = {State.PASSED: "passed", State.FAILED: "failed", State.TODO: "to do", State.BROKEN: "not judged"}
NOT_JUDGED = "This could not be judged. That is the grader's fault and costs no points."
NO_ISOLATION = "plain"  # the backend that is an ordinary process

# Strings (OSC, DCS, ...), control sequences (CSI) and two-byte escapes, in their 7-bit and 8-bit spellings. No part of
# a pattern may run over the start of the next escape: the time stays linear in the length of hostile text.
ESCAPE = re.compile(
    r"(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x80-\x9f]*(?:\x07|\x1b\\|\x9c)"
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    r"|\x1b[ -/]*[0-~]"
)
NEW_LINE = re.compile(r"\r\n?|[\u2028\u2029]")
INVISIBLE = re.compile(r"[^\x20-\x7e\n\t]")
INCIDENTS = {  # what an instructor may want to look at, each as a heading
    Incident.RULE: "From-scratch rules broken",
    Incident.LIMIT: "Limits reached",
    Incident.UNREADABLE: "Answers that are none",
}


def inert(text: str) -> str:
    """Return text that no terminal acts on: without escapes and characters of category C other than \\n and \\t."""
    plain = NEW_LINE.sub("\n", ESCAPE.sub("", text))
    return INVISIBLE.sub(_visible, plain)


def _visible(match: re.Match[str]) -> str:
    return "" if unicodedata.category(match[0]).startswith("C") else match[0]


def one_line(text: str) -> str:
    """Return inert text on a single line, for names and table cells."""
    return " ".join(inert(text).split())


def device_words(name: str) -> str:
    """Return where tensors lay, in words."""
    return "a GPU that is only pretended" if name == PRETEND else f"the device {one_line(name)}"


def number(amount: float) -> str:
    """Return points in as few digits as they need, two decimals at most."""
    return f"{round(amount, 2):g}" if abs(amount) < 1e5 else f"{amount:.0f}"


def count(amount: int, noun: str) -> str:
    """Return a number with its noun: `1 submission`, `3 submissions`."""
    return f"{amount} {noun}{'s' * (amount != 1)}"


def points(amount: float) -> str:
    """Return points with their noun: `1 point`, `2.5 points`."""
    return f"{number(amount)} point{'s' * (number(amount) != '1')}"


def percent(share: float | None) -> str:
    """Return a share between 0 and 1 as a whole percentage that says 100 only of all and 0 only of none."""
    if share is None:
        return "–"
    inside = 0 < share < 1
    return f"{min(99, max(1, round(share * 100))) if inside else round(share * 100)} %"


def share(earned: float, points: float) -> float | None:
    """Return the part of the points that was earned, or None where nothing could be."""
    return earned / points if points else None


def without_secrets(result: SubmissionResult) -> SubmissionResult:
    """Return what the student may read: of hidden checks the sentence, the state and the misconception, no values."""
    exercises = [
        msgspec.structs.replace(exercise, checks=[_open_part(check) for check in exercise.checks])
        for exercise in result.exercises
    ]
    return msgspec.structs.replace(result, exercises=exercises)


def _open_part(check: CheckResult) -> CheckResult:
    # Built from the few fields that are safe, so that a field added to the record later stays hidden.
    if not check.hidden:
        return check
    return CheckResult(check.name, check.sentence, True, check.state, check.points, check.earned,
                       explanation=check.explanation, score=_without_pictures(check.score))  # fmt: skip


def _without_pictures(score: Score | None) -> Score | None:
    return msgspec.structs.replace(score, pictures=[]) if score is not None else None
