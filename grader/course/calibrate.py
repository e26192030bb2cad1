"""Thresholds of training checks: the solution and wrong answers trained over many seeds, the bound fitted.

What is found lies beside the check file; `grader verify` refuses a calibration older than what it was made from.
"""

import hashlib
import pathlib
import statistics
from collections.abc import Callable, Collection, Iterator

import msgspec
import torch

from grader.course.excerpt import excerpt
from grader.course.stub import without_markers
from grader.data import store
from grader.judge.calibration import FALSE_FAILS, Calibration, fitted, mistake
from grader.judge.collected import Check, CourseError
from grader.judge.results import Score, State, write_atomically
from grader.judge.session import Judge
from grader.judge.subject import Exercise, Variant

LEAST_SEEDS = 30
WRONG_SHARE = 3  # a wrong answer is trained once for so many seeds of the solution
LEAST_POWER = 0.95
PATIENCE = 20  # times a limit


def ingredients(exercise: Exercise, check: Check, trained: Collection[str]) -> str:
    """Return SHA-256 over all that the scores of a check depend on: answers, check, data and torch.

    `trained` names the mistakes whose answers were trained; the others fail a quick check.
    """
    total = hashlib.sha256(torch.__version__.split("+")[0].encode())
    source = excerpt(pathlib.Path(check.item.path).read_text(), check.item.originalname).encode()
    solution = without_markers((exercise.solution or b"").decode()).encode()
    wrong = [answer.source for answer in exercise.wrong if mistake(answer.name) in trained]
    for part in (source, solution, *wrong):
        total.update(hashlib.sha256(part).digest())
    for path in sorted(store.FOLDER.glob("*/*.*")):
        if path.parent.name in store.PARTS and path.stem.encode() in source:
            total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def training_checks(judge: Judge, exercise: Exercise) -> list[Check]:
    """Return the checks of an exercise that score a trained model."""
    return [check for check in judge.checks.get(exercise.name, []) if check.trains]


def stale(judge: Judge, exercise: Exercise) -> Iterator[str]:
    """Yield a line for each training check whose calibration is missing, stale or too weak: item 9 of the proof."""
    for check in training_checks(judge, exercise):
        found = Calibration.read(check.calibration_path).get(check.name)
        where = f"{check.item.path}: {check.name}"
        if found is None:
            yield f"{where} has no threshold; run `grader calibrate {exercise.name}`"
        elif found.made_from != ingredients(exercise, check, found.wrong):
            yield f"{where}: answers, check, data or torch have changed since; run `grader calibrate {exercise.name}`"
        elif found.false_fail > FALSE_FAILS:
            yield f"{where}: {found.false_fail:.2%} of right runs would fail; at most {FALSE_FAILS:.1%} may"


def powerless(judge: Judge, exercise: Exercise, wrong: Variant) -> str | None:
    """Return why the training checks do not show a wrong answer to be wrong, or None when one does."""
    powers = {
        check.name: found[check.name].power(wrong.name)
        for check in training_checks(judge, exercise)
        if check.name in (found := Calibration.read(check.calibration_path))
    }
    if any(power >= LEAST_POWER for power in powers.values()):
        return None
    told = "; ".join(f"{name} misses {power:.0%} of its runs" for name, power in powers.items())
    return f"{wrong.name} passes every quick check" + (f", and {told}" if told else "; add one that it fails")


def calibrate(
    judge: Judge, exercise: Exercise, seeds: int, told: Callable[[str], None]
) -> Iterator[tuple[Check, Calibration]]:
    """Train, fit and write the threshold of each training check of an exercise; yield each as it is done.

    Raises CourseError when the solution does not get as far as a score.
    """
    judge.plugin.calibrating = True
    unseen = [wrong for wrong in exercise.wrong if _passes_quick_checks(judge, exercise, wrong)]
    for check in training_checks(judge, exercise):
        solution = Variant("solution", without_markers((exercise.solution or b"").decode()).encode(), "")
        scores = list(_runs(judge, exercise, check, solution, seeds, told))
        right = [score.value for score in scores if score is not None]
        if len(right) < seeds:
            raise CourseError(f"{check.item.path}: the solution has no score in every run of {check.name}")
        zero = next(score.zero for score in scores if score is not None)
        wrong = {
            mistake(answer.name): [
                score.value if score else None
                for score in _runs(judge, exercise, check, answer, seeds // WRONG_SHARE, told)
            ]
            for answer in unseen
        }
        threshold, false_fail = fitted(right, statistics.mean(right) > zero)
        made_from = ingredients(exercise, check, wrong)
        found = Calibration(threshold, false_fail, right, wrong, made_from)
        _write(check, found)
        yield check, found
    judge.plugin.calibrating = False


def _passes_quick_checks(judge: Judge, exercise: Exercise, wrong: Variant) -> bool:
    """Must training show that an answer is wrong? One that fails a quick check need not be trained over and over."""
    quick = [check for check in judge.checks[exercise.name] if not check.trains]
    trials = (judge.kept_trial(exercise, wrong, check, judge.seed(exercise.name, check)) for check in quick)
    return all(trial.state == State.PASSED for trial in trials)


def _runs(
    judge: Judge, exercise: Exercise, check: Check, answer: Variant, seeds: int, told: Callable[[str], None]
) -> Iterator[Score | None]:
    """Yield the score of an answer for each seed, on one thread and on two in turn."""
    subject = judge.kept_subject(exercise, answer.name, answer.source)
    for number in range(seeds):
        trial = judge.plugin.run(
            check.unhurried(PATIENCE, threads=1 + number % 2), subject, judge.seed(f"calibrate {number}", check)
        )
        told(f"{answer.name}, run {number + 1}")
        scorer = trial.scorer
        yield scorer.score if scorer is not None and trial.error is None else None


def _write(check: Check, found: Calibration) -> None:
    path = check.calibration_path
    every = {**Calibration.read(path), check.name: found}
    write_atomically(path, msgspec.json.format(msgspec.json.encode(every), indent=1) + b"\n")


def line(exercise: Exercise, check: Check, found: Calibration) -> str:
    """Return what was found, for the author to read."""
    powers = ", ".join(f"{name} {found.power(name):.0%}" for name in found.wrong)
    return (
        f"{exercise.name}, {check.name}: {found.threshold:g} (the solution {found.low:.4g} to {found.high:.4g} in "
        f"{len(found.scores)} runs; {found.false_fail:.2%} of right runs fail; wrong ones that do: {powers or 'none'})"
    )
