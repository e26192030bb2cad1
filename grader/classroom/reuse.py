"""What a result depends on, as a key: while nothing of it has changed, the result of an earlier grading counts."""

import functools
import hashlib
import pathlib

import torch

import grader
from grader.data import store
from grader.judge.results import ExerciseResult, State, SubmissionResult
from grader.judge.subject import Exercise, Submission

JUDGING = ("judge", "cage", "data")  # packages of ours whose code decides


def fingerprint(exercise: Exercise, secret: bytes) -> str:
    """Return SHA-256 over all that a result depends on beside the submission.

    Checks and their calibration, the course's own answers, data, the secret of the draws, the grader and torch.
    """
    total = hashlib.sha256(f"{grader.__version__} {torch.__version__}".encode())
    parts = [_own_code().encode(), hashlib.sha256(secret).digest(), exercise.solution or b""]
    for file in exercise.check_files:
        parts += [str(file.hidden).encode(), file.path.read_bytes(), _read(file.path.with_suffix(".json"))]
    parts += [part for wrong in exercise.wrong for part in (wrong.name.encode(), wrong.source)]
    sources = b"".join(parts)
    data = [path for path in sorted(store.FOLDER.glob("*/*.*")) if path.parent.name in store.PARTS]
    parts += [path.read_bytes() for path in data if path.stem.encode() in sources]
    for part in parts:
        total.update(hashlib.sha256(part).digest())
    return total.hexdigest()


def key(fingerprint: str, submission: Submission) -> str:
    """Return the key of one exercise of one submission."""
    return hashlib.sha256(f"{fingerprint} {submission.digest}".encode()).hexdigest()


def kept(record: SubmissionResult | None) -> dict[str, ExerciseResult]:
    """Return the results of an earlier grading by their keys; what could not be judged is left out."""
    exercises = record.exercises if record is not None else []
    return {one.key: one for one in exercises if one.key and one.state != State.BROKEN}


@functools.cache
def _own_code() -> str:
    folder = pathlib.Path(grader.__file__).parent
    total = hashlib.sha256()
    for package in JUDGING:
        for path in sorted((folder / package).rglob("*.py")):
            total.update(path.read_bytes())
    return total.hexdigest()


def _read(path: pathlib.Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""
