"""What the judge found, as records that are written to JSON and read back."""

import enum
import os
import pathlib
import tempfile
from typing import Any

import msgspec

FORMAT = 1


class State(enum.StrEnum):
    """How a check ended. `broken` is our own fault: its points count for nobody."""

    PASSED = "passed"
    FAILED = "failed"
    TODO = "to do"
    BROKEN = "broken"


class Incident(enum.StrEnum):
    """What an instructor may want to look at beside the points."""

    RULE = "rule"  # a from-scratch rule was broken
    LIMIT = "limit"  # time, memory or another limit was reached, or the process ended
    UNREADABLE = "unreadable"  # bytes came that are no answer


class Difference(msgspec.Struct, omit_defaults=True):
    """Expected against got, each a short text, and where and by how much they differ."""

    expected: str = ""
    got: str = ""
    where: str = ""


class Confusion(msgspec.Struct):
    """How often each class (rows) was taken for each class (columns)."""

    names: list[str]
    counts: list[list[int]]


class Picture(msgspec.Struct):
    """A grey picture, a byte for each pixel, row by row, and what is said of it."""

    width: int
    pixels: bytes
    caption: str


class Score(msgspec.Struct, omit_defaults=True):
    """What a trained model reached, and where that lies between nothing and everything."""

    unit: str  # such as accuracy
    value: float
    zero: float  # up to here nothing is earned
    threshold: float = 0.0  # from here everything
    low: float = 0.0  # the lowest and the highest score of the course's own solution
    high: float = 0.0
    runs: int = 0  # in so many runs
    confusion: Confusion | None = None
    pictures: list[Picture] = []
    heading: str = ""  # what the pictures show

    @property
    def share(self) -> float:
        """The part of the points that is earned, 0 to 1: proportional between `zero` and the threshold."""
        part = (self.value - self.zero) / (self.threshold - self.zero)
        return min(max(part, 0.0), 1.0) if part == part else 0.0


class CheckResult(msgspec.Struct, omit_defaults=True):
    """One check of one submission."""

    name: str  # the function's name
    sentence: str  # the check's docstring: what is true of a right answer
    hidden: bool
    state: State
    points: float  # what the check is worth
    earned: float
    message: str = ""  # why it failed, in a sentence
    difference: Difference | None = None
    frames: list[str] = []  # the student's own lines, innermost last
    printed: str = ""
    explanation: str = ""  # the misconception, in the words of the wrong answer that behaves the same
    explained_by: str = ""  # the name of that wrong answer
    score: Score | None = None  # of a trained model
    incident: Incident | None = None
    key: str = ""  # what it depends on, if it passed; see grader.classroom.reuse
    seconds: float = 0.0


class ExerciseResult(msgspec.Struct, omit_defaults=True):
    """All checks of one exercise, and what its failures have in common."""

    name: str
    title: str
    checks: list[CheckResult]
    note: str = ""  # what was odd about the file
    key: str = ""  # what the result depends on; see grader.classroom.reuse

    @property
    def explanations(self) -> list[str]:
        """The misconceptions found, each once."""
        return list(dict.fromkeys(check.explanation for check in self.checks if check.explanation))

    @property
    def earned(self) -> float:
        """Points won."""
        return sum(check.earned for check in self.checks)

    @property
    def points(self) -> float:
        """Points that could be won; broken checks count for nothing."""
        return sum(check.points for check in self.checks if check.state != State.BROKEN)

    @property
    def state(self) -> State:
        """The exercise as a whole: the worst that happened, except that nothing done is `to do`."""
        states = {check.state for check in self.checks}
        if State.BROKEN in states:
            return State.BROKEN
        if State.FAILED in states:
            return State.FAILED
        if State.TODO in states:
            return State.TODO if State.PASSED not in states else State.FAILED
        return State.PASSED


class SubmissionResult(msgspec.Struct, omit_defaults=True):
    """One student's chapter."""

    student: str
    chapter: str
    title: str
    exercises: list[ExerciseResult]
    backend: str  # the cage that the code ran in
    digest: str = ""  # SHA-256 of the submitted files
    format: int = FORMAT
    device: str = "cpu"  # where its tensors lay

    @property
    def earned(self) -> float:
        """Points won."""
        return sum(exercise.earned for exercise in self.exercises)

    @property
    def points(self) -> float:
        """Points that could be won."""
        return sum(exercise.points for exercise in self.exercises)


class UnreadableResult(Exception):
    """A result file that is no result; the text names the file and the remedy."""


def to_json(result: Any) -> bytes:
    """Return a record as indented JSON with its totals, for people and for `read`."""
    return msgspec.json.format(msgspec.json.encode(result), indent=2) + b"\n"


def read(path: pathlib.Path) -> SubmissionResult:
    """Return the record in a file. Raises UnreadableResult when it is damaged or of another version."""
    try:
        result = msgspec.json.decode(path.read_bytes(), type=SubmissionResult)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise UnreadableResult(f"{path}: not a complete result ({error}). Delete it and grade again.") from None
    if result.format != FORMAT:
        raise UnreadableResult(f"{path}: written by another version of the grader. Grade into a new folder.")
    return result


def write_atomically(path: pathlib.Path, content: bytes) -> None:
    """Replace a file in one step: a reader, or a crash, finds the old content or the new, never half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise
