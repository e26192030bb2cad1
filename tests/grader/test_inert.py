"""Text of a student's in the terminal: it is shown, and drives nothing."""

import io
import unicodedata

import hypothesis
import hypothesis.strategies as st
import pytest
from rich.console import Console

from grader.judge.results import Difference, ExerciseResult, State, SubmissionResult
from grader.report.screen import inert, show_status, show_submission
from grader.report.text import one_line
from tests.grader.terminal import STYLING, check, exercise, show_class, shown, submission

HOSTILE = [
    "\x1b[2J\x1b[1;1Hwiped",
    "\x1b]8;;http://example.org\x1b\\link\x1b]8;;\x1b\\",
    "\x1b]0;title\x07named",
    "\x9b2Jwiped",
    "10 %\r100 %",
    "\u202egnp.exe",
    "lone \ud800 surrogate",
    "[red]shouting[/red]",
    "[/]",
    "[link=http://example.org]here[/link]",
    ":boom:",
    "\x07\x08\x7f\x00",
]


def hostile(text: str) -> SubmissionResult:
    """Return a submission that says a text wherever a student can say anything."""
    failed = check(State.FAILED, text, message=text, difference=Difference(text, text, text), frames=[text],
                   printed=text, explanation=text)  # fmt: skip
    own = ExerciseResult(text, text, [failed, check(State.PASSED, text, printed=text)], text)
    return SubmissionResult(text, text, text, [own, exercise(text, check(State.TODO, message=text))], text)


# Nothing drives the terminal


@pytest.mark.parametrize(("text", "expected"), [
    ("plain\ttext\n", "plain\ttext\n"),
    ("\x1b[31mred\x1b[0m", "red"),
    ("\x1b]0;title\x07named", "named"),
    ("\x1b]8;;http://example.org\x1b\\link\x1b]8;;\x1b\\", "link"),
    ("\x9b2Jwiped", "wiped"),
    ("\x1bPq#0\x1b\\picture", "picture"),
    ("\x1b\x1b[2J[2J", "[2J"),
    ("10 %\r20 %\r\ndone", "10 %\n20 %\ndone"),
    ("a\u2028b", "a\nb"),
    ("\u202egnp\u202c \u2066x\u2069 \u200b\ufeff\xad", "gnp x "),
    ("\ud800 \ue000 \x00\x7f\x85", "  "),
    ("Жанна 李 é e\u0301 ✓", "Жанна 李 é e\u0301 ✓"),
    ("[red]x[/red] :boom:", "[red]x[/red] :boom:"),
])  # fmt: skip
def test_inert(text: str, expected: str) -> None:
    """Escapes and characters of category C go; line ends become one kind; the rest stays."""
    assert expected == inert(text)


@hypothesis.given(st.text(st.characters()))
def test_inert_leaves_no_control_character(text: str) -> None:
    """Whatever comes, what is left is visible text, tabs and line ends; a second pass changes nothing."""
    left = inert(text)
    assert set() == {sign for sign in left if unicodedata.category(sign)[0] == "C"} - {"\n", "\t"}
    assert left == inert(left)


@pytest.mark.parametrize("start", ["\x1b]", "\x9d", "\x1b[0", "\x9b0 ", "\x1bP0"])
def test_inert_is_quick_on_unfinished_escapes(start: str) -> None:
    """Hostile output of half a megabyte takes no longer than other text; were it quadratic, this would not end."""
    assert "\x1b" not in inert(start * 200_000)


@pytest.mark.parametrize("terminal", [False, True])
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_drives_nothing(text: str, terminal: bool) -> None:
    """All three views print only our own styling, and markup of a student's stands as it was typed."""
    rows = [(text, text, [(text, text, "failed")])]
    for show, what in ((show_submission, hostile(text)), (show_class, [hostile(text)]), (show_status, rows)):
        file = io.StringIO()
        show(
            what, Console(file=file, width=200, force_terminal=terminal, color_system="standard" if terminal else None)
        )
        left = STYLING.sub("", file.getvalue())
        assert set() == {sign for sign in left if unicodedata.category(sign)[0] == "C"} - {"\n"}
        assert one_line(text) in " ".join(left.split())


def test_name_cannot_add_lines() -> None:
    """A line end in a name does not forge a line of the table."""
    forged = submission(exercise("ex01"), student="eve\nbob 9/9")
    assert ["eve bob 9/9    1/1  ✓ 1/1"] == shown(show_class, [forged]).splitlines()[1:-1]
