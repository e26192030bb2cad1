"""The terminal: what is told, at what width, and that no text of a student's drives the terminal."""

import io

import pytest
from rich.cells import cell_len
from rich.console import Console

from grader.judge.results import Difference, State
from grader.report.screen import show_status, show_submission
from tests.grader.terminal import STYLING, check, exercise, show_class, shown, submission

# What a student sees


def test_failed_check_is_told_whole() -> None:
    """Sentence, message, aligned values, the student's line, printed text and help, each where it belongs."""
    failed = check(
        State.FAILED, "The gradient is right.", message="The values differ.", printed="epoch 1\nepoch 2\n",
        difference=Difference("[1, 2]", "[2, 1]", "2 of 2 entries"), frames=["ex01.py, line 3, in f: return x"],
    )  # fmt: skip
    expected = """\
✗ ex01_linear  Title of ex01_linear                                        1 / 2
  ✓ It holds.
  ✗ The gradient is right.
    The values differ.
    expected  [1, 2]
    got       [2, 1]
    where     2 of 2 entries
    in        ex01.py, line 3, in f: return x
    printed   epoch 1
              epoch 2

    help: grader hint ex01_linear

1 of 2 points, 50 %   ✗ 1 failed
Next: ex01_linear, Title of ex01_linear"""
    assert expected == shown(show_submission, submission(exercise("ex01_linear", check(), failed)))


@pytest.mark.parametrize(("told", "expected"), [
    ("Your gradient is turned.", "It looks as if your gradient is turned."),
    ("The mask is missing.", "It looks as if: The mask is missing."),
])  # fmt: skip
def test_explanation_is_led_in(told: str, expected: str) -> None:
    """A misconception reads as one sentence, and stands once above the checks."""
    same = [check(State.FAILED, f"Truth {i}.", explanation=told) for i in range(2)]
    text = shown(show_submission, submission(exercise("ex01", *same)))
    assert (1, True) == (text.count(expected), text.index(expected) < text.index("Truth 0."))


@pytest.mark.parametrize("verbose", [False, True])
@pytest.mark.parametrize("state", list(State))
def test_hidden_check_tells_its_sentence_only(state: State, verbose: bool) -> None:
    """Nothing that a hidden check saw reaches the terminal, however much is asked for."""
    hidden = check(
        state, "The gradient is right.", hidden=True, message="SECRET", printed="SECRET", frames=["SECRET"],
        difference=Difference("SECRET", "SECRET", "SECRET"),
    )  # fmt: skip
    text = shown(show_submission, submission(exercise("ex01", check(), hidden)), verbose=verbose)
    assert (1, 0) == (text.count("The gradient is right. (hidden)"), text.count("SECRET"))


def test_untouched_exercise_takes_two_lines() -> None:
    """An exercise that is all to do names its functions, each once, without a word of failure."""
    todo = [check(State.TODO, f"Truth {i}.", message="TODO: linear") for i in range(3)]
    expected = """\
○ ex02_relu  Title of ex02_relu                                            0 / 3
    TODO: linear

0 of 3 points, 0 %   ○ 1 to do
Next: ex02_relu, Title of ex02_relu"""
    assert expected == shown(show_submission, submission(exercise("ex02_relu", *todo)))


def test_broken_check_is_the_graders_fault() -> None:
    """A check that could not be judged costs nothing and is not what is next."""
    text = shown(show_submission, submission(exercise("ex01", check(), check(State.BROKEN, message="KeyError"))))
    assert "! It holds.\n    This could not be judged. That is the grader's fault and costs no points." in text
    assert text.endswith("1 of 1 point, 100 %   ! 1 not judged")
    assert "KeyError" not in text


def test_all_passed_has_nothing_next() -> None:
    """The last line of a finished chapter is its total."""
    assert shown(show_submission, submission(exercise("ex01"))).endswith("1 of 1 point, 100 %   ✓ 1 passed")


def test_next_is_the_first_that_is_not_done() -> None:
    """Passed and broken exercises are passed over."""
    order = [State.PASSED, State.BROKEN, State.TODO, State.FAILED]
    text = shown(show_submission, submission(*(exercise(f"ex0{i}", check(state)) for i, state in enumerate(order))))
    assert "Next: ex02, Title of ex02" == text.splitlines()[-1]


@pytest.mark.parametrize(("backend", "count"), [("plain", 1), ("zygote", 0)])
def test_missing_isolation_is_said(backend: str, count: int) -> None:
    """One line says that the code ran without a cage."""
    assert count == shown(show_submission, submission(exercise("ex01"), backend=backend)).count("Not isolated")


def test_long_output_is_cut_unless_verbose() -> None:
    """Eight printed lines and the number of the others; all of them when asked."""
    printed = "".join(f"line {i}\n" for i in range(20))
    result = submission(exercise("ex01", check(State.FAILED, printed=printed)))
    short, whole = (shown(show_submission, result, verbose=verbose) for verbose in (False, True))
    assert (8, True) == (short.count("line "), "... 12 more lines" in short)
    assert (20, False) == (whole.count("line "), "more line" in whole)


def test_passed_check_takes_one_line() -> None:
    """A long sentence is cut where the check passed, and whole when asked."""
    result = submission(exercise("ex01", check(sentence="A truth about everything. " * 6)))
    short, whole = (shown(show_submission, result, verbose=verbose) for verbose in (False, True))
    assert (4, 6) == (len(short.splitlines()), len(whole.splitlines()))
    assert short.splitlines()[1].endswith("…")


def test_note_on_the_file_is_shown() -> None:
    """What was odd about a file stands under its name."""
    assert "\n    Two definitions of f." in shown(
        show_submission, submission(exercise("ex01", note="Two definitions of f."))
    )


# The course and the class


def test_status_opens_the_chapters_in_progress() -> None:
    """A finished or untouched chapter is one line; one in progress lists its exercises."""
    rows = [
        ("Tensors", "ch01_tensors", [("ex01_a", "Make", "passed"), ("ex02_b", "Cut", "passed")]),
        ("Backprop", "ch03_backprop", [("ex01_c", "Linear", "passed"), ("ex02_d", "ReLU", "failed"),
                                       ("ex03_e", "Conv", "broken"), ("ex04_f", "All", None)]),
        ("Attention", "ch05_attention", [("ex01_g", "Mask", None), ("ex02_h", "Heads", "to do")]),
    ]  # fmt: skip
    expected = """\
ch01_tensors    2 of 2  ✓✓    Tensors
ch03_backprop   1 of 4  ✓✗!·  Backprop
  ex01_c                ✓     Linear
  ex02_d                ✗     ReLU
  ex03_e                !     Conv
  ex04_f                ·     All
ch05_attention  0 of 2  ·○    Attention

Next: ex02_d, ReLU"""
    assert expected == shown(show_status, rows)


def test_status_of_a_new_course_opens_its_first_chapter() -> None:
    """Who has done nothing sees where to begin."""
    rows = [(name, name, [("ex01_a", "Make", None)]) for name in ("ch01_x", "ch02_y")]
    expected = """\
ch01_x    0 of 1  ·  ch01_x
  ex01_a          ·  Make
ch02_y    0 of 1  ·  ch02_y

Next: ex01_a, Make"""
    assert expected == shown(show_status, rows)


def test_status_without_chapters() -> None:
    """An empty course says so."""
    assert "No chapters." == shown(show_status, [])


def test_class_table() -> None:
    """A line per student with sign and points, then the middle of the class."""
    results = [
        submission(exercise("ex01_a"), exercise("ex02_b", check(State.FAILED)), student="Zoë"),
        submission(exercise("ex01_a", check(State.TODO)), student="李小龙"),
    ]
    expected = """\
student  score  ex01   ex02
Zoë        1/2  ✓ 1/1  ✗ 0/1
李小龙     0/1  ○ 0/1  ·
2 submissions, mean 25 %, median 25 %"""
    assert expected == shown(show_class, results)


def test_class_table_of_many_exercises_keeps_every_sign() -> None:
    """Where points do not fit, signs stand in a row and none is lost."""
    result = submission(*(exercise(f"ex{i:02d}_a", check(State.FAILED if i % 2 else State.PASSED)) for i in range(30)))
    assert f"ada      15/30  {'✓✗' * 15}" in shown(show_class, [result])


def test_class_without_submissions() -> None:
    """An empty class says so."""
    assert "No submissions." == shown(show_class, [])


# Every terminal


@pytest.mark.parametrize("width", [60, 80, 120])
def test_lines_fit(width: int) -> None:
    """No line is wider than the terminal, whatever has no space in it."""
    failed = check(
        State.FAILED, "s" * 300, message="m" * 300, printed="龙" * 300, explanation="x" * 200,
        difference=Difference("e" * 200, "g" * 200), frames=["f" * 200],
    )  # fmt: skip
    wide = submission(exercise("e" * 90, failed), student="n" * 200)
    rows = [("t" * 200, "ch01_long", [("ex01_a", "t" * 200, "failed")])]
    for show, what in ((show_submission, wide), (show_class, [wide]), (show_status, rows)):
        assert width >= max(cell_len(line) for line in shown(show, what, width=width).splitlines())


def test_no_color_leaves_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    """With NO_COLOR a terminal gets no colour, and every state still its sign."""
    monkeypatch.setenv("NO_COLOR", "1")
    file = io.StringIO()
    states = [exercise(f"ex0{i}", check(state)) for i, state in enumerate(State)]
    show_submission(submission(*states), Console(file=file, force_terminal=True, width=80))
    codes = {code for found in STYLING.findall(file.getvalue()) for code in found[2:-1].split(";")}
    assert codes <= {"0", "1", "2"}
    assert all(sign in file.getvalue() for sign in "✓✗○!")


def test_terminal_without_unicode_gets_other_signs() -> None:
    """Where the encoding has no check mark, letters stand for the signs and no name stops the report."""
    raw = io.BytesIO()
    file = io.TextIOWrapper(raw, encoding="ascii")
    states = [exercise(f"ex0{i}", check(state)) for i, state in enumerate(State)]
    show_class([submission(*states, student="Жанна")], Console(file=file, width=80))
    file.flush()
    assert "?????      1/3  + 1/1  x 0/1  o 0/1  ! 0/0" == raw.getvalue().decode("ascii").splitlines()[1].rstrip()
