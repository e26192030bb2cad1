"""Why is it wrong? First the wrong-answer bank, then the table of exceptions and one transformation
of the expected value; else silence.

The bank: which of the course's own wrong answers behaves just like this one?

A failed check is run again, with the same draws, on every wrong answer of the exercise. Those that give the same
answers and fail as well are narrowed down on the other failed checks; one that fails a check which the student passes,
or fails one with other answers than the student's, is out. If a single one is left, and the likeness holds on further
draws, its docstring explains the failures. Else nothing is said.
"""

import contextlib
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from grader.judge import errors, transforms
from grader.judge.link import StudentError
from grader.judge.results import CheckResult, State
from grader.judge.student import Handle
from grader.judge.subject import Exercise, Variant

if TYPE_CHECKING:
    from grader.judge.session import Judge, Trial

ROUNDS = 3
TIMES_OWN = 3.0
RTOL = 1e-5


def explain(
    judge: "Judge", exercise: Exercise, draws_from: str, trials: Sequence["Trial"], results: Sequence[CheckResult]
) -> None:
    """Write into the failed results the wrong answer that behaves the same, where there is a single one."""
    quick = [trial for trial in trials if not trial.check.trains]  # a training is too slow to be run for every answer
    bank = Bank(judge, exercise, draws_from, [trial for trial in quick if trial.state == State.PASSED])
    bank.deadline = time.monotonic() + max(judge.patience, TIMES_OWN * sum(trial.seconds for trial in quick))
    pairs = zip(trials, results, strict=True)
    pending = [
        (trial, result)
        for trial, result in pairs
        if result.state == State.FAILED and trial.transcript and not trial.check.trains
    ]
    pending.sort(key=lambda pair: pair[0].seconds)
    failed = [trial for trial, _ in pending]
    while pending and not bank.late:
        candidates, group = bank.narrow([trial for trial, _ in pending])
        candidates = [wrong for wrong in candidates if bank.fails_no_other_way(wrong, failed)]
        if len(candidates) > 1:
            candidates = [wrong for wrong in candidates if bank.passes_as_much(wrong)]
        if len(candidates) == 1 and bank.confirmed(candidates[0], group, failed):
            for trial, result in pending:
                if trial in group:
                    result.explanation, result.explained_by = candidates[0].told, candidates[0].name
        pending = [pair for pair in pending if pair[0] not in group]
    for trial, result in zip(trials, results, strict=True):
        if result.state == State.FAILED and not result.explanation:
            known = errors.explained(trial.error) if isinstance(trial.error, StudentError) else ""
            result.explanation = known or transformed(judge, draws_from, trial)


def transformed(judge: "Judge", draws_from: str, trial: "Trial") -> str:
    """Return what turns the expected value into the student's, if it does so on every round of draws."""
    found = _transformation(trial)
    if found is None or trial.check.trains or not _draws(trial):
        return ""
    for round_ in range(1, ROUNDS):
        again = judge.plugin.run(trial.check, trial.subject, judge.seed(draws_from, trial.check, round_))
        if _transformation(again) != found:
            return ""
    return found[1]


def _draws(trial: "Trial") -> bool:
    return "draw" in trial.check.item.fixturenames


def _transformation(trial: "Trial") -> transforms.Told | None:
    values = getattr(trial.error, "values", None)
    return transforms.find(*values) if values is not None else None


class Bank:
    """The wrong answers of one exercise, compared with one submission."""

    def __init__(self, judge: "Judge", exercise: Exercise, draws_from: str, passed: Sequence["Trial"]):
        self.judge, self.exercise, self.draws_from = judge, exercise, draws_from
        self.passed = sorted(passed, key=lambda trial: trial.seconds)
        self.deadline = 0.0

    @property
    def late(self) -> bool:
        """Has the diagnosis used up its time?"""
        return time.monotonic() > self.deadline

    def narrow(self, failed: Sequence["Trial"]) -> tuple[list[Variant], list["Trial"]]:
        """Return the wrong answers that fit the first failed check and as many others as they can, and those checks."""
        first, *others = failed
        candidates = [wrong for wrong in self.exercise.wrong if self._alike(wrong, first)]
        group = [first]
        for trial in others if candidates else []:
            still = [wrong for wrong in candidates if self._alike(wrong, trial)]
            if still:
                candidates = still
                group.append(trial)
        return candidates, group

    def fails_no_other_way(self, wrong: Variant, failed: Sequence["Trial"]) -> bool:
        """Does a wrong answer fail each check that the student fails in the same way, or pass it?

        What it passes may be a second mistake; where it fails with other answers, it is not the student's mistake.
        """
        return all(self._run(wrong, trial).state == State.PASSED or self._alike(wrong, trial) for trial in failed)

    def confirmed(self, wrong: Variant, group: Sequence["Trial"], failed: Sequence["Trial"]) -> bool:
        """Does a wrong answer pass what the student passes, and does its likeness hold on further draws?

        Draws that both pass alike neither confirm it nor speak against it: then the next check of the group is asked.
        Likeness on fixed numbers alone may be chance where checks with draws failed, too.
        """
        by_chance = any(map(_draws, failed)) and not any(map(_draws, group))
        if by_chance or not self.passes_as_much(wrong):
            return False
        for one in group:
            seeds = [self.judge.seed(self.draws_from, one.check, round_) for round_ in range(1, ROUNDS)]
            again = [self.judge.plugin.run(one.check, one.subject, seed) for seed in seeds]
            if not all(self._alike(wrong, trial) for trial in again):
                return False
            if all(trial.state != State.PASSED for trial in again):
                return True
        return False

    def passes_as_much(self, wrong: Variant) -> bool:
        """Does a wrong answer pass every check that the student passes?"""
        return all(self._run(wrong, trial).state == State.PASSED for trial in self.passed if not self.late)

    def _alike(self, wrong: Variant, trial: "Trial") -> bool:
        """Does this check end the same on a wrong answer, with the same answers?"""
        other = self._run(wrong, trial)
        return other.state == trial.state and same(list(trial.transcript), list(other.transcript))

    def _run(self, wrong: Variant, trial: "Trial") -> "Trial":
        return self.judge.kept_trial(self.exercise, wrong, trial.check, trial.seed)


def same(one: Any, other: Any) -> bool:
    """Are two answers the same to ten times the rounding of their dtype?"""
    if isinstance(one, torch.Tensor | np.ndarray) and isinstance(other, torch.Tensor | np.ndarray):
        first, second = torch.as_tensor(one).detach(), torch.as_tensor(other).detach()
        return first.shape == second.shape and _kind(first) == _kind(second) and _close(first, second)
    if isinstance(one, bool | str | None | bytes) or isinstance(other, bool | str | None | bytes):
        return type(one) is type(other) and one == other
    if isinstance(one, int) and isinstance(other, int):
        return one == other
    if isinstance(one, int | float | complex) and isinstance(other, int | float | complex):
        with contextlib.suppress(OverflowError):  # an integer that is no float
            return _close(torch.tensor(complex(one)), torch.tensor(complex(other)))
        return False
    if isinstance(one, Handle) and isinstance(other, Handle):
        return one._kind == other._kind
    if isinstance(one, torch.Generator) and isinstance(other, torch.Generator):
        return torch.equal(one.get_state(), other.get_state())
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    return type(one) is type(other) and one == other


def _kind(tensor: torch.Tensor) -> torch.dtype | str:
    whole = not tensor.is_floating_point() and not tensor.is_complex() and tensor.dtype != torch.bool
    return "whole" if whole else tensor.dtype  # what is told of a lost precision is not so where it is kept


def _close(one: torch.Tensor, other: torch.Tensor) -> bool:
    wide = torch.complex128 if one.is_complex() or other.is_complex() else torch.float64
    one, other = one.to(wide), other.to(wide)
    size = torch.nan_to_num(other.abs(), 0.0, 0.0, 0.0).max() if other.numel() else torch.tensor(0.0)
    return torch.allclose(one, other, rtol=RTOL, atol=float(size) * RTOL / 10, equal_nan=True)
