"""The judge: checks are collected once by pytest, then run on any number of submissions.

with_checks(exercises, zygote, secret, lambda judge: judge.exercise(exercise, submission))
"""

import contextlib
import ctypes
import dataclasses
import gc
import os
import pathlib
import resource
import sys
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from grader.cage.host import Zygote
from grader.cage.line import Late, WorkerFailed
from grader.judge import diagnose, reach, verdict
from grader.judge.collected import Check, CourseError, collected_check
from grader.judge.draw import seed_of
from grader.judge.plugin import Plugin, Trial
from grader.judge.results import CheckResult, ExerciseResult, State
from grader.judge.score import BelowThreshold
from grader.judge.subject import Exercise, OwnAnswer, Subject, Submission, Variant

LARGE = 24 << 20  # bytes of garbage that are worth a look for it
AUTOLOAD = "PYTEST_DISABLE_PLUGIN_AUTOLOAD"
PYTEST_OPTIONS = ["-s", "-p", "no:terminal", "-p", "no:cacheprovider", "-p", "no:faulthandler",
                  "-p", "no:logging", "--noconftest",
                  "--import-mode=importlib", "--strict-markers", "-c", os.devnull]  # fmt: skip


def _give_memory_back(held: int) -> int:
    """Free what large answers took, and return it to the system; glibc would keep it below what was allocated since.

    Students and their links refer to each other, so their transcripts wait for the collector.

    Args:
        held: the bytes in use after the last call that freed any, or 0.

    Returns:
        the bytes to give at the next call.
    """
    if held and _resident() < held + LARGE:
        return held
    gc.collect()
    with contextlib.suppress(AttributeError, OSError):
        ctypes.CDLL(None).malloc_trim(0)
    return _resident()


def _resident() -> int:
    """Return the bytes of memory that this process has; 0 where there is no /proc."""
    with contextlib.suppress(OSError), open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * resource.getpagesize()
    return 0


class Memory:
    """What is known of the checks of one exercise of one submission before it is judged; here nothing."""

    def recall(self, check: Check) -> CheckResult | None:
        """Return the record of a check that has passed already, under the very same conditions."""
        return None

    def run(self, judge: "Judge", check: Check, seed: int) -> Trial | None:
        """Return the run of a check on this very submission, with the same draws, if there has been one."""
        return None

    def keep(self, check: Check, record: CheckResult) -> None:
        """Take the record of a check that has just ended; its explanation follows when the exercise is over."""


class Judge:
    """Judges submissions, one exercise at a time."""

    def __init__(self, plugin: Plugin, exercises: Sequence[Exercise], zygote: Zygote, secret: bytes):
        self.plugin, self.zygote, self.secret = plugin, zygote, secret
        self.patience = 5.0  # seconds that a diagnosis may take at least
        self.held = 0  # bytes of memory, after the last exercise that was large
        self.checks: dict[str, list[Check]] = {}
        self.breaches: dict[tuple, verdict.RuleBroken | None] = {}  # of the exercise judged last
        self.subjects: dict[tuple[str, str], Subject] = {}
        self.trials: dict[tuple[str, str, str, int], Trial] = {}
        by_path = {file.path: (exercise, file) for exercise in exercises for file in exercise.check_files}
        for item in plugin.items:
            exercise, file = by_path[pathlib.Path(item.path)]
            self.checks.setdefault(exercise.name, []).append(collected_check(item, file.hidden))

    def exercise(
        self,
        exercise: Exercise,
        submission: Submission,
        chosen: Callable[[Check], bool] = lambda check: True,
        memory: Memory = Memory(),  # noqa: B008 - it holds nothing
    ) -> ExerciseResult:
        """Return what every check of an exercise, or every one chosen, says of a submission."""
        try:
            return self._exercise(exercise, reach.part(submission, exercise.name), chosen, memory)
        finally:  # when nothing holds the answers any more
            self.held = _give_memory_back(self.held)

    def _exercise(
        self, exercise: Exercise, submission: Submission, chosen: Callable[[Check], bool], memory: Memory
    ) -> ExerciseResult:
        checks = [check for check in self.checks.get(exercise.name, []) if chosen(check)]
        result = ExerciseResult(exercise.name, exercise.title, [], note=submission.notes.get(exercise.name, ""))
        if f"{exercise.name}.py" not in submission.files:
            result.checks = [verdict.missing(check, f"{exercise.name}.py") for check in checks]
            return result
        limits = verdict.widest(check.limits for check in checks)
        subject = Subject(self.zygote, exercise, submission.files, limits)
        try:
            trials = []
            for check in checks:
                record = memory.recall(check)
                if record is None:
                    trial = self._trial(check, exercise, submission, subject, memory)
                    record = self._result(trial, exercise)
                    memory.keep(check, record)
                else:  # the diagnosis only needs to know that it passes
                    trial = Trial(check, subject, self.seed(submission.draws_from, check))
                trials.append(trial)
                result.checks.append(record)
            diagnose.explain(self, exercise, submission.draws_from, trials, result.checks)
        finally:
            subject.close()
        return result

    def seed(self, draws_from: str, check: Check, round_: int = 0) -> int:
        """Return the seed of a check's draws for a submission; rounds after the first are for the diagnosis."""
        return seed_of(self.secret, draws_from, check.key, str(round_))

    def kept_trial(self, exercise: Exercise, answer: Variant, check: Check, seed: int) -> Trial:
        """Return the run of a check on one of the course's own answers; the runs of one exercise are remembered."""
        if any(key[0] != exercise.name for key in self.trials):
            self.trials.clear()
        key = (exercise.name, answer.name, check.key, seed)
        kept = self.trials.get(key)
        failed = kept is not None and isinstance(kept.error, WorkerFailed) and not isinstance(kept.error, Late)
        if kept is None or failed:  # that may be the machine's fault; a wait is too dear to be repeated
            subject = self.kept_subject(exercise, answer.name, answer.source)
            kept = self.trials[key] = self.plugin.run(check, subject, seed)
        return kept

    def kept_subject(self, exercise: Exercise, name: str, source: bytes) -> Subject:
        """Return the subject of one of the course's own answers; its worker is kept for the next submission."""
        key = (exercise.name, name)
        if key not in self.subjects:
            limits = verdict.widest(check.limits for check in self.checks[exercise.name])
            self.subjects[key] = OwnAnswer(self.zygote, exercise, {f"{exercise.name}.py": source}, limits)
        return self.subjects[key]

    def close(self) -> None:
        """End the workers that were kept."""
        for subject in self.subjects.values():
            subject.close()

    def _trial(
        self, check: Check, exercise: Exercise, submission: Submission, subject: Subject, memory: Memory
    ) -> Trial:
        seed = self.seed(submission.draws_from, check)
        breach = self._breach(check, exercise, submission) if check.rules else None
        if breach:
            return Trial(check, subject, seed, breach)
        known = memory.run(self, check, seed)
        trial = dataclasses.replace(known) if known else self.plugin.run(check, subject, seed)
        if check.rules:
            trial.error = trial.error or verdict.breach_at_run(check, trial.used)
        return trial

    def _breach(self, check: Check, exercise: Exercise, submission: Submission) -> verdict.RuleBroken | None:
        key = (exercise.name, submission.digest, check.rules, check.allowed)
        if key not in self.breaches:
            self.breaches = {key: verdict.breach(check, exercise.name, submission.files)}
        return self.breaches[key]

    def _result(self, trial: Trial, exercise: Exercise) -> CheckResult:
        state = trial.state
        if state == State.BROKEN and exercise.solution is not None:
            subject = self.kept_subject(exercise, "solution", exercise.solution)
            if self.plugin.run(trial.check, subject, trial.seed).state == State.PASSED:
                state = State.FAILED
        elif state == State.BROKEN and not trial.check.hidden:
            state = State.FAILED
        record = verdict.result(trial.check, state, trial.error, trial.printed, trial.seconds)
        if trial.scorer is not None:
            record.score = trial.scorer.score
            if record.score is not None and isinstance(trial.error, BelowThreshold):
                record.earned = round(record.points * record.score.share, 2)
        return record


def with_checks(exercises: Sequence[Exercise], zygote: Zygote, secret: bytes, body: Callable[[Judge], Any]) -> Any:
    """Collect the checks of some exercises, call `body` with the judge, return what it returns.

    Raises CourseError when a check file cannot be collected or a check is not as it should be.
    """
    returned: list[Any] = []

    def loop(plugin: Plugin) -> None:
        if plugin.errors:
            raise CourseError("\n".join(plugin.errors))
        judge = Judge(plugin, exercises, zygote, secret)
        gc.collect()
        gc.freeze()  # torch and pytest need not be looked through after every exercise
        try:
            returned.append(body(judge))
        finally:
            judge.close()
            gc.unfreeze()

    plugin = Plugin(loop)
    files = [str(file.path) for exercise in exercises for file in exercise.check_files]
    if not files:
        raise CourseError("there is no check to run")
    root = os.path.commonpath([os.path.dirname(file) for file in files])
    autoload = os.environ.get(AUTOLOAD)
    os.environ[AUTOLOAD] = "1"  # other people's plugins have no business here, and are slow to import
    try:
        pytest.main([*PYTEST_OPTIONS, "--rootdir", root, *files], plugins=[plugin])
    finally:
        _forget(set(files))
        os.environ.pop(AUTOLOAD) if autoload is None else os.environ.update({AUTOLOAD: autoload})
    if plugin.failure is not None:
        raise plugin.failure
    if not returned:
        raise CourseError(
            "pytest stopped before the first check: " + ("\n".join(plugin.errors) or "no check was found")
        )
    return returned[0]


def _forget(files: set[str]) -> None:
    """Drop the check modules, so that the same name in another course, or a changed file, is read anew."""
    for name, module in list(sys.modules.items()):
        if getattr(module, "__file__", None) in files:
            del sys.modules[name]
