"""A class in figures: rows of students, pass rates, misconceptions, incidents, the distribution of scores.

Results are looked at one by one and not kept, so that a class of any size fits into memory.
"""

import collections
import dataclasses
import statistics
import sys
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from grader.judge.results import ExerciseResult, Incident, State, SubmissionResult
from grader.report.pages import page_name
from grader.report.text import inert, one_line, share

BINS = 10
LEADERS = 10  # lines of a leaderboard
HARDEST = 5

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

    exercise: str
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


class Cell(NamedTuple):
    """One exercise of one submission."""

    state: State
    earned: float
    points: float


@dataclasses.dataclass(slots=True)
class Row:
    """One submission: its page, and its exercises in the order of the columns (None where it has none)."""

    student: str
    chapter: str
    page: str
    earned: float
    points: float
    cells: list[Cell | None]


@dataclasses.dataclass(frozen=True)
class Group:
    """What several submissions have in common, such as a misconception or an incident, and whose they are."""

    text: str
    exercise: str
    rows: list[Row]


@dataclasses.dataclass(frozen=True)
class Leaderboard:
    """The best scores that trained models of one exercise have reached."""

    exercise: str
    unit: str
    places: list[tuple[float, Row]]


@dataclasses.dataclass(frozen=True)
class ClassFigures:
    """Everything the class page shows. Shares leave out submissions of which nothing could be judged."""

    rows: list[Row]
    titles: list[str]  # of the chapters, each once
    chapters: list[str]
    backends: dict[str, int]  # how many submissions each cage held
    exercises: list[ExerciseFigures]
    misconceptions: list[Group]
    incidents: dict[Incident, list[Group]]
    leaderboards: list[Leaderboard]
    mean: float | None
    median: float | None
    bins: list[int]

    @property
    def hardest(self) -> list[CheckFigures]:
        """The checks that the smallest part of the class passes."""
        every = [check for exercise in self.exercises for check in exercise.checks if check.tally.failed]
        return sorted(every, key=lambda check: check.tally.share or 0.0)[:HARDEST]


class _Column:
    """One exercise, while the class is being counted."""

    def __init__(self, title: str):
        self.title = title
        self.states: collections.Counter = collections.Counter()
        self.checks: dict[tuple[str, bool], tuple[str, collections.Counter]] = {}
        self.scores: dict[str, list[tuple[float, bool, Row]]] = collections.defaultdict(list)

    def add(self, exercise: ExerciseResult, row: Row) -> None:
        self.states[exercise.state] += 1
        for check in exercise.checks:
            key = (check.name, check.hidden)
            self.checks.setdefault(key, (check.sentence, collections.Counter()))[1][check.state] += 1
            if check.score is not None and check.hidden:
                less = check.score.threshold < check.score.zero
                self.scores[check.score.unit].append((check.score.value, less, row))

    def figures(self, key: Key) -> ExerciseFigures:
        checks = [
            CheckFigures(key[1], sentence, hidden, _tally(states))
            for (_, hidden), (sentence, states) in self.checks.items()
        ]
        return ExerciseFigures(*key, self.title, _tally(self.states), checks)

    def leaderboards(self, exercise: str) -> Iterable[Leaderboard]:
        for unit, scores in self.scores.items():
            best = sorted(scores, key=lambda one: one[0] if one[1] else -one[0])
            yield Leaderboard(exercise, unit, [(value, row) for value, _, row in best[:LEADERS]])


def class_figures(results: Iterable[SubmissionResult]) -> ClassFigures:
    """Return the figures of a class, its rows in the order of the students' names."""
    columns: dict[Key, _Column] = {}
    rows: list[Row] = []
    cells: list[list[tuple[Key, Cell]]] = []  # of each row
    titles: dict[str, str] = {}
    backends: collections.Counter = collections.Counter()
    explained: dict[tuple[str, str], list[Row]] = collections.defaultdict(list)
    incidents: dict[tuple[Incident, str, str], list[Row]] = collections.defaultdict(list)
    taken: set[str] = set()
    for result in results:
        row = Row(
            result.student,
            sys.intern(result.chapter),
            page_name(result.student, taken),
            result.earned,
            result.points,
            [],
        )
        rows.append(row)
        cells.append([])
        titles[result.chapter] = result.title
        backends[result.backend] += 1
        for exercise in result.exercises:
            key = (result.chapter, exercise.name)
            cells[-1].append((key, Cell(exercise.state, exercise.earned, exercise.points)))
            columns.setdefault(key, _Column(exercise.title)).add(exercise, row)
            for explanation in exercise.explanations:
                explained[exercise.name, inert(explanation)].append(row)
            for kind, message in _incidents(exercise).items():
                incidents[kind, exercise.name, message].append(row)
    for row, found in zip(rows, cells, strict=True):
        row.cells = list(map(dict(found).get, sorted(columns)))
    rows.sort(key=lambda row: (_alphabetical(row.student), row.chapter))
    shares = [part for row in rows if (part := share(row.earned, row.points)) is not None]
    return ClassFigures(
        rows, list(dict.fromkeys(titles.values())), list(titles), dict(backends),
        [columns[key].figures(key) for key in sorted(columns)],
        _groups(explained),
        {kind: _groups({key[1:]: having for key, having in incidents.items() if key[0] == kind}) for kind in Incident},
        [board for key in sorted(columns) for board in columns[key].leaderboards(key[1])],
        statistics.mean(shares) if shares else None,
        statistics.median(shares) if shares else None,
        _bins(shares),
    )  # fmt: skip


def _incidents(exercise: ExerciseResult) -> dict[Incident, str]:
    """Return the first message of each kind of incident; none of them tells what a hidden check saw."""
    every = [check for check in exercise.checks if check.incident]
    return {check.incident: one_line(check.message) for check in reversed(every) if check.incident}


def _alphabetical(name: str) -> tuple[str, str]:
    plain = one_line(name)
    letters = "".join(sign for sign in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(sign))
    return letters.casefold(), plain


def _tally(counts: collections.Counter) -> Tally:
    return Tally(counts[State.PASSED], counts[State.FAILED], counts[State.TODO], counts[State.BROKEN])


def _groups(whose: dict[tuple[str, str], list[Row]]) -> list[Group]:
    found = [
        Group(text, exercise, sorted(having, key=lambda row: _alphabetical(row.student)))
        for (exercise, text), having in whose.items()
    ]
    return sorted(found, key=lambda one: (-len(one.rows), one.exercise, one.text))


def _bins(shares: list[float]) -> list[int]:
    bins = [0] * BINS
    for part in shares:
        bins[min(int(part * BINS), BINS - 1)] += 1
    return bins
