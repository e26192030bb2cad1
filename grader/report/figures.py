"""A class in figures: rows of students, pass rates, misconceptions, the distribution of scores."""

import collections
import dataclasses
import statistics
import unicodedata
from collections.abc import Iterable, Sequence

from grader.judge.results import CheckResult, ExerciseResult, State, SubmissionResult
from grader.report.pages import page_names
from grader.report.text import inert, one_line, share

BINS = 10

Key = tuple[str, str]  # chapter and exercise


@dataclasses.dataclass(frozen=True)
class Tally:
    """How often something ended in each state."""

    passed: int
    failed: int
    todo: int
    broken: int

    @property
    def judged(self) -> int:
        """How many count: all but the broken ones."""
        return self.passed + self.failed + self.todo

    @property
    def share(self) -> float | None:
        """The part that passed, of those judged."""
        return share(self.passed, self.judged)


@dataclasses.dataclass(frozen=True)
class CheckFigures:
    """One check over the class."""

    sentence: str
    hidden: bool
    tally: Tally


@dataclasses.dataclass(frozen=True)
class ExerciseFigures:
    """One exercise over the class, with its checks."""

    chapter: str
    name: str
    title: str
    tally: Tally
    checks: list[CheckFigures]

    @property
    def label(self) -> tuple[str, str]:
        """The name in two parts, number and topic, for narrow columns."""
        head, _, rest = self.name.partition("_")
        return head, rest.replace("_", " ")


@dataclasses.dataclass(frozen=True)
class Row:
    """One submission: its page, and its exercises in the order of the columns (None where it has none)."""

    result: SubmissionResult
    page: str
    cells: list[ExerciseResult | None]


@dataclasses.dataclass(frozen=True)
class Misconception:
    """What several students' code seems to do, and whose."""

    text: str
    exercise: str
    rows: list[Row]


@dataclasses.dataclass(frozen=True)
class ClassFigures:
    """Everything the class page shows. Shares leave out submissions of which nothing could be judged."""

    rows: list[Row]
    exercises: list[ExerciseFigures]
    misconceptions: list[Misconception]
    mean: float | None
    median: float | None
    bins: list[int]

    @property
    def titles(self) -> list[str]:
        """The titles of the chapters, each once."""
        return list(dict.fromkeys(row.result.title for row in self.rows))

    @property
    def chapters(self) -> list[str]:
        """The names of the chapters, each once."""
        return list(dict.fromkeys(row.result.chapter for row in self.rows))

    @property
    def backends(self) -> dict[str, int]:
        """How many submissions each cage held."""
        return dict(collections.Counter(row.result.backend for row in self.rows))


def class_figures(results: Sequence[SubmissionResult]) -> ClassFigures:
    """Return the figures of a class, its rows in the order of the students' names."""
    done: dict[Key, list[ExerciseResult]] = collections.defaultdict(list)
    for result in results:
        for exercise in result.exercises:
            done[result.chapter, exercise.name].append(exercise)
    columns = sorted(done)
    rows = [_row(result, page, columns) for result, page in zip(results, page_names(results), strict=True)]
    rows.sort(key=lambda row: (_alphabetical(row.result.student), row.result.chapter))
    shares = [part for result in results if (part := share(result.earned, result.points)) is not None]
    return ClassFigures(
        rows,
        [_exercise(key, done[key]) for key in columns],
        _misconceptions(rows),
        statistics.mean(shares) if shares else None,
        statistics.median(shares) if shares else None,
        _bins(shares),
    )


def _alphabetical(name: str) -> tuple[str, str]:
    plain = one_line(name)
    letters = "".join(sign for sign in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(sign))
    return letters.casefold(), plain


def _row(result: SubmissionResult, page: str, columns: list[Key]) -> Row:
    own = {(result.chapter, exercise.name): exercise for exercise in result.exercises}
    return Row(result, page, [own.get(key) for key in columns])


def _exercise(key: Key, results: list[ExerciseResult]) -> ExerciseFigures:
    checks: dict[tuple[str, bool], list[CheckResult]] = collections.defaultdict(list)
    for result in results:
        for check in result.checks:
            checks[check.name, check.hidden].append(check)
    figures = [
        CheckFigures(ended[0].sentence, hidden, _tally(check.state for check in ended))
        for (_, hidden), ended in checks.items()
    ]
    return ExerciseFigures(*key, results[0].title, _tally(result.state for result in results), figures)


def _tally(states: Iterable[State]) -> Tally:
    counts = collections.Counter(states)
    return Tally(counts[State.PASSED], counts[State.FAILED], counts[State.TODO], counts[State.BROKEN])


def _misconceptions(rows: list[Row]) -> list[Misconception]:
    whose: dict[tuple[str, str], list[Row]] = collections.defaultdict(list)
    for row in rows:
        for exercise in row.result.exercises:
            for explanation in exercise.explanations:
                whose[exercise.name, inert(explanation)].append(row)
    found = [Misconception(text, exercise, having) for (exercise, text), having in whose.items()]
    return sorted(found, key=lambda one: (-len(one.rows), one.exercise, one.text))


def _bins(shares: list[float]) -> list[int]:
    bins = [0] * BINS
    for part in shares:
        bins[min(int(part * BINS), BINS - 1)] += 1
    return bins
