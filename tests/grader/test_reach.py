"""What an exercise can depend on: its worker gets those files alone, and equal answers have one result."""

import time

import pytest

from grader.classroom.reuse import Keys, Recent
from grader.course.layout import Course
from grader.judge import reach
from grader.judge.results import CheckResult, ExerciseResult, Incident, State
from grader.judge.subject import Submission
from tests.grader.judging import CHECK, states

OTHERS = {"ex02.py": b"y = 2\n", "helper.py": b"import deeper\n", "deeper.py": b"z = 3\n", "unused.py": b"z = 4\n"}


@pytest.mark.parametrize(
    "source, expected",
    [
        (b"import torch\n", {"ex01.py"}),
        (b"import helper\n", {"ex01.py", "helper.py", "deeper.py"}),
        (b"from .helper import z\n", {"ex01.py", "helper.py", "deeper.py"}),
        (b"def f():\n    from deeper import z\n", {"ex01.py", "deeper.py"}),
        (b"this is no Python\n", {"ex01.py"}),
        (b"class Net:\n    def __init__(self):\n        self.eval()\n", {"ex01.py"}),
        (b"text = open('notes.txt')\n", None),
        (b"exec('import ' + 'hel' + 'per')\n", None),
        (b"import importlib\n", None),
        (b"import pandas as pd\npd.read_csv('a.csv')\n", None),
        (b"import torch\ntorch.load('w.pt')\n", None),
        (b"name = 'unused'\n", None),
        (b"x = " + b"1 + " * 50_000 + b"1\n", None),
    ],
)
def test_the_files_that_an_exercise_can_depend_on(source, expected):
    """What it imports, however indirectly; all files where it may open others by name."""
    submission = Submission("ann", {"ex01.py": source, **OTHERS}, notes={"ex01": "odd"})
    found = reach.part(submission, "ex01")
    assert set(found.files) == (expected or {"ex01.py", *OTHERS})
    assert (found.student, found.notes) == ("ann", {"ex01": "odd"})
    assert reach.part(found, "ex01") == found


def test_hostile_sources_are_soon_looked_through():
    """A name of a hundred thousand letters, or hundreds of large files that import each other, take no long look."""
    long = Submission("eve", {"ex01.py": b"x" * 100_000 + b" = 1\n"})
    chain = {f"m{number}.py": b"import m%d\n# %s\n" % (number + 1, b"x" * 100_000) for number in range(300)}
    started = time.perf_counter()
    assert set(reach.part(long, "ex01").files) == {"ex01.py"}
    assert len(reach.part(Submission("eve", {"ex01.py": b"import m0\n", **chain}), "ex01").files) == 301
    assert time.perf_counter() - started < 5


def test_a_worker_has_no_other_file(judged):
    """Names put together at run time find no file that the exercise does not import."""
    source = """
import builtins
def f():
    system = vars(builtins)['__imp' + 'ort__']('o' + 's')
    return system.listdir(f.__code__.co_filename.rpartition('/')[0])
"""
    files = {"ex01_it.py": source, "answers.py": "x = 1\n", "notes.txt": "42"}
    assert states(judged(files, CHECK + '    assert student.f() == ["ex01_it.py"]\n')) == [State.PASSED]


def test_keys_follow_what_an_exercise_can_reach(course: Course):
    """A change elsewhere in the submission leaves the key as it was; one in an imported file does not."""
    (exercise,) = course.chapters[0].exercises()
    keys = Keys([exercise], b"secret")

    def key(**files: bytes) -> str:
        submission = Submission("ann", {f"{name}.py": content for name, content in files.items()})
        return keys.exercise(exercise.name, reach.part(submission, exercise.name))

    alone, importing = b"def double(x): return x + x\n", b"from helper import double\n"
    assert key(ex01_double=alone) == key(ex01_double=alone, other=b"x = 1\n")
    assert key(ex01_double=importing, helper=b"1\n") == key(ex01_double=importing, helper=b"1\n", other=b"x = 1\n")
    assert key(ex01_double=importing, helper=b"1\n") != key(ex01_double=importing, helper=b"2\n")


def result(key: str, state: State = State.PASSED, incident: Incident | None = None) -> ExerciseResult:
    check = CheckResult("test_it", "It.", False, state, 1.0, 0.0, incident=incident)
    return ExerciseResult("ex01", "One", [check], note="of the first", key=key)


def test_equal_answers_are_told_apart_by_their_notes():
    """The second student gets the first one's result, with a note on files of their own."""
    recent = Recent()
    recent.keep(result("a"))
    assert recent.result("b", "") is None
    second = recent.result("a", "of the second")
    assert second is not None and (second.note, second.checks) == ("of the second", result("a").checks)
    again = recent.result("a", "")
    assert again is not None and again.note == ""


def test_what_the_machine_may_have_brought_about_is_not_shared():
    """A limit that was reached and a check that broke are judged for each student anew; a failure is shared."""
    recent = Recent()
    recent.keep(result("late", State.FAILED, Incident.LIMIT))
    recent.keep(result("broken", State.BROKEN))
    recent.keep(result("wrong", State.FAILED))
    assert [recent.result(key, "") is None for key in ("late", "broken", "wrong")] == [True, True, False]


def test_results_are_forgotten_at_last():
    """The result that was not asked for longest goes first."""
    recent = Recent()
    recent.keep(result("first"))
    for number in range(300):
        recent.keep(result(str(number)))
        recent.result("first", "")
    assert recent.result("first", "") is not None
    assert recent.result("0", "") is None
    assert len(recent.results) < 300
