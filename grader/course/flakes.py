"""Do right answers ever fail? Each quick check, run on the solution with many draws: item 10 of the proof."""

import dataclasses
from collections.abc import Callable, Iterator

from grader.course.layout import Chapter
from grader.course.stub import without_markers
from grader.judge.collected import Check
from grader.judge.results import State
from grader.judge.session import Judge
from grader.judge.subject import Variant


@dataclasses.dataclass
class Flakes:
    """How many runs there were, and a line for each check that failed in some of them."""

    runs: int = 0
    failed: int = 0
    problems: list[str] = dataclasses.field(default_factory=list)

    @property
    def rate(self) -> str:
        """The share of runs that failed, in words."""
        return f"{self.failed} of {self.runs:,} runs of a right answer failed"


def flakes(chapter: Chapter, judge: Judge, draws: int, told: Callable[[str], None]) -> Flakes:
    """Run every check but the trainings on its solution, on one thread and on two in turn."""
    found = Flakes()
    last = ""
    for name, check, states in _states(chapter, judge, draws):
        if name != last:
            told(last := name)
        wrong = [state for state in states if state != State.PASSED]
        found.runs, found.failed = found.runs + draws, found.failed + len(wrong)
        if wrong:
            kind = "hidden" if check.hidden else "public"
            found.problems.append(
                f"{chapter.name}/{name}: {check.name} ({kind}) is `{wrong[0]}` in {len(wrong)} of {draws} draws"
            )
    return found


def _states(chapter: Chapter, judge: Judge, draws: int) -> Iterator[tuple[str, Check, list[State]]]:
    for exercise in chapter.exercises():
        source = without_markers((exercise.solution or b"").decode()).encode()
        solution = Variant("solution", source, "")
        subject = judge.kept_subject(exercise, solution.name, solution.source)
        for check in judge.checks.get(exercise.name, []):
            if not check.trains:
                seeds = (judge.seed(f"draw {number}", check) for number in range(draws))
                yield (
                    exercise.name,
                    check,
                    [
                        judge.plugin.run(_on_threads(check, 1 + number % 2), subject, seed).state
                        for number, seed in enumerate(seeds)
                    ],
                )


def _on_threads(check: Check, threads: int) -> Check:
    return dataclasses.replace(check, limits=dataclasses.replace(check.limits, threads=threads))
