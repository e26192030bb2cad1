"""The author's proof: what `grader verify` shows of a chapter, one readable line for each problem."""

import dataclasses
import functools
import pathlib
import re
from collections.abc import Callable, Iterator, Sequence

from grader.cage.devices import CPU
from grader.cage.host import Zygote
from grader.course import proofs
from grader.course.build import differences
from grader.course.calibrate import powerless, stale
from grader.course.hints import hints
from grader.course.layout import EXERCISE, Chapter
from grader.course.processes import each
from grader.course.release import leaks
from grader.course.stub import make_stub, without_markers
from grader.judge.collected import Check, CourseError
from grader.judge.results import CheckResult, ExerciseResult, State
from grader.judge.session import Judge, Memory, Trial, with_checks
from grader.judge.subject import Exercise, Submission, Variant

VARIANT = re.compile(r"(ex\d\d_[a-z0-9_]+?)__[a-z0-9_]+")
SECRET = b"verify"
PATIENCE = 1800.0  # seconds for a diagnosis, and times the limits of checks:
TIMES = 2  # a busy machine must not make the proof fail; wrong answers that never end take all of it
LEAST = {"wrong": 2, "right": 1}


@dataclasses.dataclass
class Proof:
    """What was looked at, and what is wrong."""

    problems: list[str] = dataclasses.field(default_factory=list)
    runs: int = 0  # answers judged
    checks: int = 0  # checks run
    named: int = 0  # wrong answers told by their own name
    silent: int = 0  # wrong answers of which nothing was said
    misnamed: int = 0  # wrong answers told as another mistake

    @property
    def counts(self) -> dict[str, int]:
        """What was counted."""
        return {field.name: getattr(self, field.name) for field in dataclasses.fields(self)[1:]}

    def __add__(self, other: "Proof") -> "Proof":
        fields = [field.name for field in dataclasses.fields(self)]
        return Proof(*(getattr(self, name) + getattr(other, name) for name in fields))

    @property
    def summary(self) -> str:
        """The last line of the proof."""
        if self.problems:
            return f"{len(self.problems)} problem(s)"
        return f"verified: {self.runs} answers, {self.checks} checks, no problem; {self.diagnosis}"

    @property
    def diagnosis(self) -> str:
        """What was said of the wrong answers."""
        return f"wrong answers: {self.named} named, {self.silent} met with silence, {self.misnamed} named wrongly"


def verify_each(
    chapters: Sequence[Chapter], jobs: int, told: Callable[[str], None], device: str = CPU
) -> Iterator[Proof]:
    """Yield the proof of each chapter, some chapters at a time, each in a process with a cage of its own."""
    largest_first = sorted(chapters, key=lambda chapter: -chapter.answer_count)
    for chapter, proof in each(functools.partial(_prove, device=device), largest_first, jobs, device):
        told(chapter.name)
        yield proof


def _prove(zygote: Zygote, chapter: Chapter, device: str) -> Proof:
    return verify_chapter(chapter, zygote, lambda what: None, device)


def verify_chapter(chapter: Chapter, zygote: Zygote, told: Callable[[str], None], device: str = CPU) -> Proof:
    """Return the proof of a chapter; its answers are judged when its files are as they should be.

    On another device than the CPU only solutions and stubs are judged: odd answers need not follow their inputs there.
    """
    before = proofs.key(chapter)
    problems = verify_files(chapter)
    if problems:
        return Proof(problems)
    answers = _answers if device == CPU else _ours
    body = functools.partial(verify_answers, chapter, told=told, answers=answers)
    proof = with_checks(chapter.exercises(), zygote, SECRET, body)
    if not proof.problems and device == CPU:
        proofs.remember(chapter, before, proof.counts)
    return proof


def kept_proof(chapter: Chapter) -> Proof | None:
    """Return the proof of a chapter that was proved before, if nothing has changed since that could matter."""
    counts = proofs.recall(chapter)
    return Proof([], **counts) if counts is not None else None


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
    tests = {f"test_{name}{suffix}" for name in names for suffix in (".py", ".json")}
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


def verify_answers(
    chapter: Chapter, judge: Judge, told: Callable[[str], None], answers: "Answers | None" = None
) -> Proof:
    """Judge solutions, stubs, wrong and right answers, or other answers: items 2 to 5 of the proof."""
    proof = Proof()
    judge.patience = PATIENCE
    judge.checks = {name: [check.unhurried(TIMES) for check in checks] for name, checks in judge.checks.items()}
    for exercise in chapter.exercises():
        proof.problems += [*stale(judge, exercise), *_miscounted(chapter, judge, exercise.name)]
        for answer in (answers or _answers)(chapter, exercise, judge):
            told(f"{chapter.name}/{exercise.name}: {answer.what}")
            submission = Submission(answer.what, {f"{exercise.name}.py": answer.source}, draws=exercise.name)
            result = judge.exercise(exercise, submission, answer.chosen, answer.memory)
            proof.runs += 1
            proof.checks += len(result.checks)
            proof.problems += [f"{chapter.name}/{exercise.name}: {line}" for line in answer.complaint(result)]
            if answer.chosen is quick:
                _count_diagnosis(proof, result, answer.what)
    return proof


def _miscounted(chapter: Chapter, judge: Judge, name: str) -> Iterator[str]:
    for hidden, counted in zip((False, True), chapter.points(name), strict=True):
        points = sum(check.points for check in judge.checks[name] if check.hidden == hidden)
        if points != counted:
            where = (chapter.hidden if hidden else chapter.public) / f"test_{name}.py"
            yield f"{where}: worth {points:g} points, but {counted:g} in the notebook; write each check at the margin"


def _count_diagnosis(proof: Proof, result: ExerciseResult, name: str) -> None:
    told = {check.explained_by for check in result.checks if check.explained_by}
    proof.named += told == {name}
    proof.silent += not told
    proof.misnamed += bool(told - {name})


def quick(check: Check) -> bool:
    """Is no model trained? What a wrong answer reaches in training is in the calibration, over many seeds."""
    return not check.trains


@dataclasses.dataclass
class Answer:
    """A file that the course keeps, the checks to run on it, and what to say of its result."""

    what: str
    source: bytes
    complaint: Callable[[ExerciseResult], list[str]]
    chosen: Callable[[Check], bool] = lambda check: True
    memory: Memory = dataclasses.field(default_factory=Memory)


@dataclasses.dataclass
class KeptRuns(Memory):
    """The runs of one wrong answer: the diagnosis of others needs the same."""

    exercise: Exercise
    wrong: Variant

    def run(self, judge: Judge, check: Check, seed: int) -> Trial:
        """Return the run that the diagnosis keeps."""
        return judge.kept_trial(self.exercise, self.wrong, check, seed)


Answers = Callable[[Chapter, Exercise, Judge], Iterator[Answer]]


def _answers(chapter: Chapter, exercise: Exercise, judge: Judge) -> Iterator[Answer]:
    yield from _ours(chapter, exercise, judge)
    for right in chapter.variants("right", exercise.name):
        yield Answer(right.name, right.source, functools.partial(_not_all, state=State.PASSED, what=right.name))
    for wrong in exercise.wrong:
        weak = functools.partial(powerless, judge, exercise, wrong)
        untold = functools.partial(_untold, wrong=wrong, weak=weak)
        yield Answer(wrong.name, wrong.source, untold, quick, KeptRuns(exercise, wrong))


def _ours(chapter: Chapter, exercise: Exercise, judge: Judge) -> Iterator[Answer]:
    assert exercise.solution is not None
    text = exercise.solution.decode()
    passed, todo = (functools.partial(_not_all, state=state) for state in (State.PASSED, State.TODO))
    yield Answer("the solution", without_markers(text).encode(), functools.partial(passed, what="the solution"))
    yield Answer("the stub", make_stub(text, exercise.name).encode(), functools.partial(todo, what="the stub"))


def _not_all(result: ExerciseResult, state: State, what: str) -> list[str]:
    return [
        f"{what} is `{check.state}` at {_label(check)}, not `{state}`: {check.message or check.sentence}"
        for check in result.checks
        if check.state != state
    ]


def _untold(result: ExerciseResult, wrong: Variant, weak: Callable[[], str | None]) -> list[str]:
    """A wrong answer fails a quick check and is told by its own docstring and no other, or fails in training."""
    broken = [
        f"{wrong.name} breaks {_label(check)}: {check.message}"
        for check in result.checks
        if check.state == State.BROKEN
    ]
    failed = [check for check in result.checks if check.state == State.FAILED]
    if not failed:
        return [*broken, *filter(None, [weak()])]
    names = {check.explained_by for check in failed if check.explained_by}
    if wrong.name not in names:
        return [*broken, f"{wrong.name} fails at {_label(failed[0])}, but no diagnosis names it"]
    return [
        *broken,
        *(f"{wrong.name} is explained by {name}, which is another mistake" for name in sorted(names - {wrong.name})),
    ]


def _label(check: CheckResult) -> str:
    return f"{check.name} ({'hidden' if check.hidden else 'public'})"
