"""What the tests of pages share: records made by hand, hostile text, and the words of a page."""

import html.parser
from collections.abc import Sequence
from typing import Any

from grader.judge.results import CheckResult, Difference, ExerciseResult, State, SubmissionResult
from grader.report import html as pages
from grader.report.figures import class_figures

HOSTILE = [
    "</pre><script>window.hacked = 1</script>",
    "\"'><img src=x onerror='window.hacked = 1'>",
    "</style></title></textarea><svg onload=window.hacked=1>",
    "{{7*7}}{% include 'page.html' %}",
    "before\u2028after",
    "\x1b[2J\x1b]0;title\x07wiped",
    "\u202egnp.exe",
    "lone \ud800 surrogate",
    "[red]shouting[/red]",
    "javascript:window.hacked=1",
]


def class_page(results: Sequence[SubmissionResult], notes: Sequence[str] = ()) -> str:
    """Return the page of a class."""
    return pages.class_page(class_figures(results), notes)


def check(state: State = State.PASSED, sentence: str = "It holds.", points: float = 1.0, **more: Any) -> CheckResult:
    """Return a check that ended in a state."""
    earned = points if state == State.PASSED else 0.0
    return CheckResult(more.pop("name", sentence), sentence, more.pop("hidden", False), state, points, earned, **more)


def submission(student: str = "ada", *checks: CheckResult, **more: Any) -> SubmissionResult:
    """Return a submission of one exercise."""
    exercise = ExerciseResult("ex01_linear", "A linear layer", list(checks or [check()]), note=more.pop("note", ""))
    return SubmissionResult(
        student, "ch03_backprop", "Backpropagation by hand", [exercise], **{"backend": "zygote"} | more
    )


def hostile(text: str) -> SubmissionResult:
    """Return a submission that says a text wherever a student can say anything."""
    failed = check(
        State.FAILED, text, message=text, difference=Difference(text, text, text), frames=[text], printed=text,
        explanation=text,
    )  # fmt: skip
    exercise = ExerciseResult(text, text, [failed, check(State.TODO, message=text)], note=text)
    return SubmissionResult(text, text, text, [exercise], backend=text, digest=text)


class Reader(html.parser.HTMLParser):
    """The tags, attributes and text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.skipping = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        self.skipping = tag in ("style", "script")
        self.words.append(" " * (tag in ("dt", "dd", "td", "th", "li", "p")))

    def handle_endtag(self, tag: str) -> None:
        self.skipping = False

    def handle_data(self, data: str) -> None:
        if not self.skipping:
            self.words.append(data)


def words(page: str) -> str:
    """Return what a page says, without its markup."""
    return " ".join("".join(Reader(page).words).split())


def class_of_three() -> list[SubmissionResult]:
    """Return three submissions with 4, 1 and 2 of 4 points, two of them with one misconception."""
    turned = "Your gradient is turned."
    passed = check(sentence="Its gradient too.", hidden=True)
    failed = check(State.FAILED, "Its gradient too.", hidden=True, message="SECRET", explanation=turned)
    return [
        submission("Zoë", check(points=3), passed),
        submission("bob", check(State.FAILED, points=3, explanation=turned), passed),
        submission("Ada", check(State.TODO, points=3), failed),
    ]
