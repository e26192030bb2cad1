"""The author's proof: what `grader verify` shows of a chapter, one readable line for each problem."""

import dataclasses
import functools
import pathlib
import re
from collections.abc import Callable, Iterator

from grader.course.build import differences
from grader.course.hints import hints
from grader.course.layout import EXERCISE, Chapter
from grader.course.release import leaks
from grader.course.stub import make_stub, without_markers
from grader.judge.collected import CourseError
from grader.judge.results import CheckResult, ExerciseResult, State
from grader.judge.session import Judge
from grader.judge.subject import Exercise, Submission, Variant

VARIANT = re.compile(r"(ex\d\d_[a-z0-9_]+?)__[a-z0-9_]+")
LEAST = {"wrong": 2, "right": 1}


@dataclasses.dataclass
class Proof:
    """What was looked at, and what is wrong."""

    problems: list[str]
    runs: int = 0  # answers judged
    checks: int = 0  # checks run


def verify_files(chapter: Chapter) -> list[str]:
    """Return what is wrong with a chapter's files: items 1, 6, 7 and 8 of the proof."""
    try:
        problems = differences(chapter)
        problems += [line for name in chapter.exercise_names for line in _incomplete(chapter, name)]
        problems += _strays(chapter)
        problems += leaks(chapter)
    except (CourseError, UnicodeDecodeError) as error:
        return [str(error)]
    return problems


def _incomplete(chapter: Chapter, name: str) -> Iterator[str]:
    for folder in (chapter.public, chapter.hidden):
        path = folder / f"test_{name}.py"
        if not path.is_file() or "def test_" not in path.read_text("utf-8"):
            yield f"{path}: no check; every exercise has a public and a hidden one"
    if not hints(chapter.solutions / "hints.md").get(name):
        yield f"{chapter.solutions / 'hints.md'}: no hint for {name}; write `## {name}` and a numbered list"
    if not chapter.exercise(name).title:
        yield f"{chapter.solutions / name}.py:1: no docstring; its first line is the exercise's title"
    for kind, least in LEAST.items():
        kept = chapter.variants(kind, name)
        if len(kept) < least:
            yield f"{chapter.hidden / kind}: {len(kept)} {kind} answer(s) for {name}; at least {least} are needed"
        for variant in kept:
            if not variant.told:
                yield f"{chapter.hidden / kind / variant.name}.py:1: no docstring, or the file does not parse"


def _strays(chapter: Chapter) -> Iterator[str]:
    names = chapter.exercise_names
    tests = {f"test_{name}.py" for name in names}
    places: list[tuple[pathlib.Path, Callable[[pathlib.Path], bool]]] = [
        (chapter.solutions, _is_source),
        (chapter.public, lambda path: path.name in tests),
        (chapter.hidden, lambda path: path.parent == chapter.hidden and path.name in tests or _is_variant(path, names)),
    ]
    for folder, belongs in places:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts and not belongs(path):
                yield f"{path}: belongs to no exercise of {chapter.name}; rename or delete it"


def _is_source(path: pathlib.Path) -> bool:
    texts = path.suffix in (".md", ".svg", ".png")
    return texts or EXERCISE.fullmatch(path.stem) is not None or path.name.startswith("make_")


def _is_variant(path: pathlib.Path, names: list[str]) -> bool:
    match = VARIANT.fullmatch(path.stem)
    return path.parent.name in LEAST and match is not None and match[1] in names


def verify_answers(chapter: Chapter, judge: Judge, told: Callable[[str], None]) -> Proof:
    """Judge solutions, stubs, wrong and right answers: items 2 to 5 of the proof."""
    proof = Proof([])
    for exercise in chapter.exercises():
        for what, source, complaint in _answers(chapter, exercise):
            told(f"{chapter.name}/{exercise.name}: {what}")
            result = judge.exercise(exercise, Submission(what, {f"{exercise.name}.py": source}))
            proof.runs += 1
            proof.checks += len(result.checks)
            proof.problems += [f"{chapter.name}/{exercise.name}: {line}" for line in complaint(result)]
    return proof


Complaint = Callable[[ExerciseResult], list[str]]


def _answers(chapter: Chapter, exercise: Exercise) -> Iterator[tuple[str, bytes, Complaint]]:
    assert exercise.solution is not None
    text = exercise.solution.decode()
    passed, todo = (functools.partial(_not_all, state=state) for state in (State.PASSED, State.TODO))
    yield "the solution", without_markers(text).encode(), functools.partial(passed, what="the solution")
    yield "the stub", make_stub(text, exercise.name).encode(), functools.partial(todo, what="the stub")
    for right in chapter.variants("right", exercise.name):
        yield right.name, right.source, functools.partial(_not_all, state=State.PASSED, what=right.name)
    for wrong in exercise.wrong:
        yield wrong.name, wrong.source, functools.partial(_untold, wrong=wrong)


def _not_all(result: ExerciseResult, state: State, what: str) -> list[str]:
    return [
        f"{what} is `{check.state}` at {_label(check)}, not `{state}`: {check.message or check.sentence}"
        for check in result.checks
        if check.state != state
    ]


def _untold(result: ExerciseResult, wrong: Variant) -> list[str]:
    """A wrong answer fails, is told by its own docstring, and by no other."""
    broken = [
        f"{wrong.name} breaks {_label(check)}: {check.message}"
        for check in result.checks
        if check.state == State.BROKEN
    ]
    failed = [check for check in result.checks if check.state == State.FAILED]
    if not failed:
        return [*broken, f"{wrong.name} passes every check; add one that it fails"]
    names = {check.explained_by for check in failed if check.explained_by}
    if wrong.name not in names:
        return [*broken, f"{wrong.name} fails at {_label(failed[0])}, but no diagnosis names it"]
    return [
        *broken,
        *(f"{wrong.name} is explained by {name}, which is another mistake" for name in sorted(names - {wrong.name})),
    ]


def _label(check: CheckResult) -> str:
    return f"{check.name} ({'hidden' if check.hidden else 'public'})"
