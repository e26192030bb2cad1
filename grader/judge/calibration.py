"""What `grader calibrate` found for a check: the scores of the solution and of the wrong answers, and the threshold.

Kept beside the check file, as `test_exNN_name.json`: {name of the check: Calibration}.
"""

import math
import pathlib
import statistics

import msgspec

from grader.judge.collected import CourseError

FALSE_FAILS = 0.001  # the share of right runs that may miss the threshold


class Calibration(msgspec.Struct, omit_defaults=True):
    """The scores of one check over many seeds, and what follows from them."""

    threshold: float
    false_fail: float  # the estimated share of the solution's runs below the threshold
    scores: list[float]  # of the solution, one for each seed
    wrong: dict[str, list[float | None]] = {}  # by mistake, as this file may ship; None where there was no score
    made_from: str = ""  # SHA-256 of everything that the scores depend on

    @property
    def low(self) -> float:
        """The solution's lowest score."""
        return min(self.scores)

    @property
    def high(self) -> float:
        """The solution's highest score."""
        return max(self.scores)

    def power(self, name: str) -> float:
        """Return the share of a wrong answer's runs that miss the threshold."""
        scores = self.wrong.get(mistake(name), [])
        up = self.threshold <= statistics.mean(self.scores)
        missed = [score is None or (score < self.threshold if up else score > self.threshold) for score in scores]
        return sum(missed) / len(missed) if missed else 0.0

    @staticmethod
    def read(path: pathlib.Path) -> dict[str, "Calibration"]:
        """Return the calibrations in a file by the names of their checks; none when there is no file.

        Raises CourseError for a file that cannot be read.
        """
        if not path.is_file():
            return {}
        try:
            return msgspec.json.decode(path.read_bytes(), type=dict[str, Calibration])
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise CourseError(f"{path}: {error}; run `grader calibrate --force`") from None


def mistake(name: str) -> str:
    """Return the part of a wrong answer's name that says what is wrong."""
    return name.split("__")[-1]


def fitted(scores: list[float], higher_is_better: bool) -> tuple[float, float]:
    """Return a threshold that right runs miss at most once in a thousand, and the estimated share that do.

    A normal distribution is fitted and the bound for one further run is taken from Student's t (Hahn and Meeker,
    Statistical Intervals, section 4.7), then rounded to three places towards the side of the student.
    """
    mean, spread = statistics.mean(scores), max(statistics.stdev(scores), 1e-6)
    wide = spread * math.sqrt(1 + 1 / len(scores))
    sign = 1 if higher_is_better else -1
    bound = mean - sign * t_quantile(1 - FALSE_FAILS, len(scores) - 1) * wide
    threshold = sign * math.floor(sign * bound * 1000) / 1000
    return threshold, 1 - t_share(sign * (mean - threshold) / wide, len(scores) - 1)


def t_share(value: float, freedom: int) -> float:
    """Return the share of Student's t below a value: Simpson's rule on the density."""
    steps = 2000
    width = abs(value) / steps
    total = 0.0
    for step in range(steps + 1):
        weight = 1 if step in (0, steps) else 4 if step % 2 else 2
        total += weight * (1 + (step * width) ** 2 / freedom) ** (-(freedom + 1) / 2)
    log_constant = math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2) - 0.5 * math.log(freedom * math.pi)
    area = math.exp(log_constant) * total * width / 3
    return 0.5 + math.copysign(area, value)


def t_quantile(share: float, freedom: int) -> float:
    """Return the value below which a share of Student's t lies, by bisection."""
    low, high = -1000.0, 1000.0
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (middle, high) if t_share(middle, freedom) < share else (low, middle)
    return (low + high) / 2
