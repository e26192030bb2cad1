"""Scores of trained models: measured by the judge on examples whose labels never leave it, paid along a curve.

A check asks for the fixture `score`:

    def test_reads_new_digits(student, score):
        model = student.train(*data.digits())
        images, labels = data.digits("hidden")
        score.accuracy(student.predict(model, images), labels, zero=0.3, names=data.DIGITS)

Nothing is earned up to `zero`, everything from the threshold that `grader calibrate` wrote beside the check, and in
between in proportion.
"""

import math
from collections.abc import Callable, Sequence
from typing import Any

import torch

from grader.judge.calibration import Calibration
from grader.judge.collected import Check, CourseError
from grader.judge.expect import Mismatch, as_tensor, expect_close, expect_shape, expect_true
from grader.judge.results import Confusion, Difference, Picture, Score

MOST_PICTURES = 12
MOST_ROWS = 6  # of pictures that stand side by side
GAP = 2  # pixels between them
LEAST_PROBABILITY = 1e-7  # what float32 can tell from 0 beside 1; a log loss counts less as this much
SUMS_TO_ONE = 1e-3
RTOL_CALLS = 1e-3  # of two calls that ask a model the same; on other threads sums differ a little


class BelowThreshold(Mismatch):
    """A score that does not earn all points, but perhaps some."""


class Scorer:
    """The fixture `score` of one run of a check."""

    def __init__(self, check: Check, calibrating: bool):
        self.check, self.calibrating = check, calibrating
        self.score: Score | None = None

    def accuracy(
        self,
        predictions: Any,
        labels: torch.Tensor,
        zero: float,
        names: Sequence[str] = (),
        images: torch.Tensor | None = None,
    ) -> None:
        """Score class indices (N,), with the confusion matrix and, where images are given, pictures of the mistakes.

        Args:
            predictions: what the student's code gave.
            labels: int64 (N,), the truth.
            zero: the accuracy, a fraction, up to which nothing is earned.
            names: of the classes.
            images: float (N, 1, H, W) in 0..1, shown where the prediction is wrong; only of data that students have.
        Raises: Mismatch below the threshold, or when the predictions are no class indices.
        """
        guesses = class_indices(predictions, len(labels))
        right = guesses == labels
        self.confusion = _confusion(guesses, labels, names)
        if images is not None:
            self.pictures = _pictures(images, guesses, labels, names)
            self.heading = "Some that were taken for something else"
        self.value(float(right.double().mean()), zero, "accuracy")

    def log_loss(self, predictions: Any, labels: torch.Tensor, zero: float, names: Sequence[str] = ()) -> None:
        """Score probabilities by the mean of −log p of what was true; less is better. With the confusion matrix.

        Args:
            predictions: what the student's code gave: (N, C), or for two classes (N, 1) or (N,), those of class 1.
            labels: the truth, int64 (N,); for two classes also floats 0 and 1, (N, 1).
            zero: the log loss from which on nothing is earned: that of a constant answer.
            names: of the classes.
        Raises: Mismatch above the threshold, or when the predictions are no probabilities.
        """
        truth = labels.flatten().to(torch.int64)
        if labels.is_floating_point():
            ones = probabilities(predictions, (len(truth), 1))
            table = torch.cat([1 - ones, ones], dim=1)
        else:
            table = probabilities(predictions, (len(truth), len(names) or int(truth.max()) + 1))
        self.confusion = _confusion(table.argmax(dim=1), truth, names)
        believed = table[torch.arange(len(truth)), truth].clamp(min=LEAST_PROBABILITY)
        self.value(float(-believed.log().mean()), zero, "log loss")

    def denoising(
        self, pictures: Any, noisy: torch.Tensor, clean: torch.Tensor, zero: float, show: bool = False
    ) -> None:
        """Score denoised pictures by the decibels of PSNR that they have gained over the noisy ones.

        Args:
            pictures: what the student's code made of the noisy ones.
            noisy, clean: float (N, 1, H, W) in 0..1.
            zero: the gain up to which nothing is earned.
            show: also show some, noisy, denoised and clean side by side; only of data that students have.
        Raises: Mismatch below the threshold, or when the pictures have another shape or pixels that are no numbers.
        """
        expect_shape(pictures, clean.shape, "the pictures")
        found = as_tensor(pictures, "the pictures").detach().cpu().to(torch.float64)
        expect_true(found.isfinite().all(), "Some pixels are NaN or infinite.")
        if show:
            self.pictures = _side_by_side(noisy, found, clean)
            self.heading = "Noisy, denoised and clean"
        self.value(psnr(found, clean) - psnr(noisy, clean), zero, "gain in decibels")

    def macro_f1(self, predictions: Any, labels: torch.Tensor, zero: float, names: Sequence[str] = ()) -> None:
        """Score class indices (N,) by the mean of the classes' F1, with the confusion matrix; arguments as above.

        F1 is the harmonic mean of precision and recall; it is 0 for a class that is never hit.
        """
        guesses = class_indices(predictions, len(labels))
        self.confusion = _confusion(guesses, labels, names)
        classes = max(len(names), int(labels.max()) + 1)
        hits = [int(((guesses == one) & (labels == one)).sum()) for one in range(classes)]
        sizes = [int((guesses == one).sum() + (labels == one).sum()) for one in range(classes)]
        scores = [2 * hit / size if size else 0.0 for hit, size in zip(hits, sizes, strict=True)]
        self.value(sum(scores) / classes, zero, "macro-F1")

    confusion: Confusion | None = None
    pictures: Sequence[Picture] = ()
    heading = ""

    def value(self, value: float, zero: float, unit: str) -> None:
        """Score a number that the judge has measured; with a threshold below `zero`, less is better.

        Raises: Mismatch when it does not reach the threshold.
        """
        score = Score(unit, value, zero, confusion=self.confusion, pictures=list(self.pictures), heading=self.heading)
        self.score = score
        if self.calibrating:
            return
        calibration = calibration_of(self.check)
        score.threshold, score.low, score.high = calibration.threshold, calibration.low, calibration.high
        score.runs = len(calibration.scores)
        if (score.zero - score.threshold) * (score.low - score.threshold) > 0:
            raise CourseError(f"{self.check.key}: `zero={zero}` lies beyond the calibrated {score.threshold}")
        if score.share < 1:
            raise BelowThreshold(f"The {unit} is {shown(value)}; all points are earned from {shown(score.threshold)}.")


def calibration_of(check: Check) -> Calibration:
    """Return the calibration of a check. Raises CourseError when it has none."""
    found = Calibration.read(check.calibration_path).get(check.name)
    if found is None:
        raise CourseError(f"{check.calibration_path}: nothing on {check.name}; run `grader calibrate`")
    return found


def class_indices(predictions: Any, count: int) -> torch.Tensor:
    """Return predictions as int64 (count,). Raises Mismatch when they are something else."""
    expect_shape(predictions, (count,), "the predictions")
    found = as_tensor(predictions, "the predictions").detach().cpu()
    whole = found.to(torch.int64)
    if found.is_complex() or not torch.equal(whole.to(torch.float64), found.to(torch.float64)):
        raise Mismatch("The predictions are no class indices: they hold fractions.")
    return whole


def probabilities(predictions: Any, shape: tuple[int, int]) -> torch.Tensor:
    """Return probabilities as float64 of this shape; with one column, (N,) is the same as (N, 1).

    Raises Mismatch when they are something else: numbers below 0 or above 1, rows of several that do not add up to 1.
    """
    found = as_tensor(predictions, "the predictions").detach().cpu()
    if shape[1] == 1 and found.shape == (shape[0],):
        found = found[:, None]
    expect_shape(found, shape, "the predictions")
    found = found.to(torch.float64)
    if not ((found >= 0) & (found <= 1)).all():
        outside = found[~((found >= 0) & (found <= 1))][0]
        raise Mismatch("The predictions are no probabilities.", Difference("0 to 1", f"{float(outside):.4g}"))
    sums = found.sum(dim=1)
    if shape[1] > 1 and ((sums - 1).abs() > SUMS_TO_ONE).any():
        worst = float(sums[(sums - 1).abs().argmax()])
        raise Mismatch("The probabilities of a sample do not add up to 1.", Difference("1", f"{worst:.4g}"))
    return found


def expect_own_model(train: Callable, predict: Callable, first: tuple, other: tuple, asked: Any) -> None:
    """Expect what a training has learnt to lie in what it returns, where the next training does not write.

    Args:
        train, predict: the student's.
        first, other: the arguments of two trainings, in which other things are to be learnt.
        asked: what the first model is asked before the second training and after it.
    """
    model = train(*first)
    before = as_tensor(predict(model, asked), "the predictions")
    expect_close(predict(model, asked), before, RTOL_CALLS, name="the second call's result, compared with the first's,")
    train(*other)
    after = predict(model, asked)
    expect_close(after, before, RTOL_CALLS, name="a model's answers after another one has been trained")


def psnr(pictures: torch.Tensor, clean: torch.Tensor) -> float:
    """Return the peak signal-to-noise ratio in decibels, for values in 0..1; at most 100, also for equal pictures."""
    return -10 * math.log10(max(float(((pictures - clean) ** 2).double().mean()), 1e-10))


def shown(value: float) -> str:
    """Return a score with three places, or four figures where it is large."""
    return f"{value:.3f}" if abs(value) < 100 else f"{value:.4g}"


def _confusion(guesses: torch.Tensor, labels: torch.Tensor, names: Sequence[str]) -> Confusion:
    classes = max(len(names), int(labels.max()) + 1)
    known = (guesses >= 0) & (guesses < classes)
    counts = torch.zeros(classes, classes, dtype=torch.int64)
    counts.index_put_((labels[known], guesses[known]), torch.ones(1, dtype=torch.int64), accumulate=True)
    return Confusion(list(names) or [str(number) for number in range(classes)], counts.tolist())


def _pictures(images: torch.Tensor, guesses: torch.Tensor, labels: torch.Tensor, names: Sequence[str]) -> list[Picture]:
    def name(index: int) -> str:
        return names[index] if 0 <= index < len(names) else str(index)

    wrong = torch.nonzero(guesses != labels).flatten()[:MOST_PICTURES].tolist()
    return [_picture(images[one, 0], f"{name(int(labels[one]))}, taken for {name(int(guesses[one]))}") for one in wrong]


def _side_by_side(noisy: torch.Tensor, found: torch.Tensor, clean: torch.Tensor) -> list[Picture]:
    gap = torch.ones(clean.shape[2], GAP)
    return [
        _picture(
            torch.cat([noisy[one, 0], gap, found[one, 0], gap, clean[one, 0]], dim=1),
            f"{psnr(noisy[one], clean[one]):.1f} dB, {psnr(found[one], clean[one]):.1f} dB",
        )
        for one in range(min(len(clean), MOST_ROWS))
    ]


def _picture(image: torch.Tensor, caption: str) -> Picture:
    pixels = (image.clamp(0, 1) * 255).round().to(torch.uint8)
    return Picture(image.shape[1], pixels.numpy().tobytes(), caption)
