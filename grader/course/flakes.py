"""Do right answers ever fail? Each quick check, run on the solution with many draws: item 10 of the proof."""

import dataclasses
import functools
from collections.abc import Iterator, Sequence

from grader.cage.host import Zygote
from grader.course.layout import Chapter
from grader.course.processes import each
from grader.course.stub import without_markers
from grader.judge.collected import Check
from grader.judge.plugin import Trial
from grader.judge.session import Judge, with_checks
from grader.judge.subject import Exercise
from grader.judge.verdict import sentence_of

THREADS = (1, 2)


@dataclasses.dataclass
class Flakes:
    """How many runs there were, how many failed, and a line for each check that failed in some of them."""

    runs: int = 0
    failed: int = 0
    problems: list[str] = dataclasses.field(default_factory=list)

    def __add__(self, other: "Flakes") -> "Flakes":
        return Flakes(self.runs + other.runs, self.failed + other.failed, self.problems + other.problems)

    @property
    def rate(self) -> str:
        """The share of runs that failed, in words."""
        return f"{self.failed} of {self.runs:,} runs of a right answer failed"


def flakes_each(chapters: Sequence[Chapter], draws: int, jobs: int, device: str) -> Iterator[tuple[str, Flakes]]:
    """Yield the name of each exercise and how its checks fared, some exercises at a time."""
    parts = [(chapter, name) for chapter in chapters for name in chapter.exercise_names]
    for (chapter, name), found in each(functools.partial(_exercise, draws=draws), parts, jobs, device):
        yield f"{chapter.name}/{name}", found


def _exercise(zygote: Zygote, part: tuple[Chapter, str], draws: int) -> Flakes:
    chapter, name = part
    exercise = chapter.exercise(name)
    return with_checks([exercise], zygote, b"flakes", functools.partial(flakes, exercise, draws=draws))


def flakes(exercise: Exercise, judge: Judge, draws: int) -> Flakes:
    """Run every check but the trainings on the solution, half of the draws on one thread and half on two."""
    found = Flakes()
    for check in judge.checks[exercise.name]:
        if check.trains:
            continue
        wrong = [_told(number, trial) for number, trial in _trials(exercise, check, judge, draws) if trial.error]
        found.runs, found.failed = found.runs + draws, found.failed + len(wrong)
        if wrong:
            kind = "hidden" if check.hidden else "public"
            found.problems.append(f"{check.name} ({kind}) is not passed in {len(wrong)} of {draws} draws; {wrong[0]}")
    return found


def _told(number: int, trial: Trial) -> str:
    assert trial.error is not None
    threads = "two threads" if number % len(THREADS) else "one thread"
    return f"number {number}, on {threads}, is `{trial.state}`: {sentence_of(trial.error, trial.state)}"


def _trials(exercise: Exercise, check: Check, judge: Judge, draws: int) -> Iterator[tuple[int, Trial]]:
    source = without_markers((exercise.solution or b"").decode()).encode()
    subject = judge.kept_subject(exercise, "solution", source)
    for first, threads in enumerate(THREADS):  # those of one kind in a row may share a process
        on_threads = dataclasses.replace(check, limits=dataclasses.replace(check.limits, threads=threads))
        for number in range(first, draws, len(THREADS)):
            yield number, judge.plugin.run(on_threads, subject, judge.seed(f"draw {number}", check))
