"""What a result depends on, as a key: while nothing of it has changed, the result of an earlier grading counts.

A check that passed depends on itself, the data, the secret of the draws, the grader, torch, the device and the files
that the exercise can reach. What is said of one that failed depends on the other checks and on the course's own answers
as well, so failures count as long as their whole exercise is the same.
"""

import ast
import collections
import functools
import hashlib
import json
import pathlib

import msgspec
import torch

import grader
from grader.cage.devices import CPU
from grader.data import store
from grader.judge.collected import Check
from grader.judge.results import CheckResult, ExerciseResult, Incident, State
from grader.judge.subject import Exercise, Submission

MOST_RECENT = 256  # results kept by a judge
JUDGING = ("judge", "cage", "data")  # packages of ours whose code decides


class Keys:
    """The keys of a chapter's exercises and checks."""

    def __init__(self, exercises: list[Exercise], secret: bytes, device: str = CPU):
        self.base = _digest(versions().encode(), own_code().encode(), device.encode(), secret)
        self.exercises = {exercise.name: self._of_exercise(exercise) for exercise in exercises}
        self.checks: dict[str, str] = {}

    def exercise(self, name: str, submission: Submission) -> str:
        """Return the key of one exercise of one submission."""
        return _digest(self.exercises[name].encode(), submission.digest.encode())

    def check(self, check: Check, submission: Submission) -> str:
        """Return the key of one check of one submission."""
        if check.key not in self.checks:
            self.checks[check.key] = self._of_check(check)
        return _digest(self.checks[check.key].encode(), submission.digest.encode())

    def _of_check(self, check: Check) -> str:
        path = pathlib.Path(check.item.path)
        source, rest = _function(path, check.item.originalname or check.name)
        calibration = _calibration(check.calibration_path).get(check.name)
        parts = [self.base, check.key, check.name, source, rest, json.dumps(calibration)]
        return _digest(*(part.encode() for part in parts), *data_used(path.read_bytes()).values())

    def _of_exercise(self, exercise: Exercise) -> str:
        parts = [self.base.encode(), exercise.solution or b""]
        for file in exercise.check_files:
            parts += [str(file.hidden).encode(), file.path.read_bytes(), _read(file.path.with_suffix(".json"))]
        parts += [part for wrong in exercise.wrong for part in (wrong.name.encode(), wrong.source)]
        return _digest(*parts, *data_used(b"".join(parts)).values())


class Recent:
    """Results of the answers judged last, by their keys: many in a class are the same, untouched stubs first.

    What a busy machine may have brought about, a limit reached or a failure of ours, is judged for everyone anew.
    """

    def __init__(self) -> None:
        self.results: collections.OrderedDict[str, ExerciseResult] = collections.OrderedDict()

    def result(self, key: str, note: str) -> ExerciseResult | None:
        """Return the result of an equal answer, with a note on this one's files."""
        if key not in self.results:
            return None
        self.results.move_to_end(key)
        return msgspec.structs.replace(self.results[key], note=note)

    def keep(self, result: ExerciseResult) -> None:
        """Take a result; the one that was not asked for longest goes."""
        if result.state == State.BROKEN or any(check.incident == Incident.LIMIT for check in result.checks):
            return
        self.results[result.key] = result
        if len(self.results) > MOST_RECENT:
            self.results.popitem(last=False)


def versions() -> str:
    """Return the versions of what judges."""
    return f"grader {grader.__version__}, torch {torch.__version__.split('+')[0]}"


def data_used(source: bytes) -> dict[str, bytes]:
    """Return the data files that a source may read, by their paths below the data folder."""
    every = [path for path in sorted(store.FOLDER.glob("*/*.*")) if path.parent.name in store.PARTS]
    used = [path for path in every if path.stem.encode() in source]
    return {path.relative_to(store.FOLDER).as_posix(): path.read_bytes() for path in used}


def kept(exercises: list[ExerciseResult]) -> dict[str, ExerciseResult]:
    """Return earlier results by their keys; what could not be judged is left out."""
    return {one.key: one for one in exercises if one.key and one.state != State.BROKEN}


def passed(checks: list[CheckResult]) -> dict[str, CheckResult]:
    """Return earlier records of checks that passed, by their keys."""
    return {check.key: check for check in checks if check.key and check.state == State.PASSED}


@functools.cache
def own_code() -> str:
    """Return SHA-256 over the code of ours that decides."""
    folder = pathlib.Path(grader.__file__).parent
    sources = (path.read_bytes() for package in JUDGING for path in sorted((folder / package).rglob("*.py")))
    return _digest(*sources)


@functools.cache
def _split(path: pathlib.Path, modified: int) -> tuple[dict[str, str], str]:
    """Return the source of each check in a file, and everything else in it."""
    text = path.read_text("utf-8")
    lines = text.splitlines(keepends=True)
    functions = {}
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            start = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)]) - 1
            functions[node.name] = "".join(lines[start : node.end_lineno])
            lines[start : node.end_lineno] = [""] * ((node.end_lineno or start) - start)
    return functions, "".join(lines).strip()


def _function(path: pathlib.Path, name: str) -> tuple[str, str]:
    functions, rest = _split(path, path.stat().st_mtime_ns)
    return functions.get(name, ""), "\n".join(line for line in rest.splitlines() if line.strip())


def _calibration(path: pathlib.Path) -> dict:
    return json.loads(_read(path) or b"{}")


def _digest(*parts: bytes) -> str:
    total = hashlib.sha256()
    for part in parts:
        total.update(hashlib.sha256(part).digest())
    return total.hexdigest()


def _read(path: pathlib.Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""
