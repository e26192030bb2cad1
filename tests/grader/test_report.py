"""Pages: what they show, what they keep to themselves, and that nothing in a submission acts on them."""

import html.parser
import pathlib
import re
import shutil
import socket
import unicodedata
import urllib.parse
from collections.abc import Iterator, Sequence
from typing import Any

import hypothesis
import hypothesis.strategies as st
import playwright.sync_api
import pytest

from grader.judge.results import CheckResult, Difference, ExerciseResult, Incident, Score, State, SubmissionResult
from grader.report import html as pages
from grader.report.figures import class_figures
from grader.report.html import student_page, templates_folder
from grader.report.pages import page_name, page_names
from grader.report.text import number, percent

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
BROWSER_ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-quic",
]  # fmt: skip


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


# What a student reads


def test_student_page_tells_score_and_title() -> None:
    """The head names chapter, student, points and share."""
    told = words(student_page(submission("Ada Lovelace", check(points=3), check(State.FAILED))))
    assert "ch03_backprop Backpropagation by hand Ada Lovelace 3 of 4 points 75 %" in told


def test_failed_public_check_shows_its_evidence() -> None:
    """Message, expected, got, where, the student's lines and what was printed all appear."""
    failed = check(
        State.FAILED, message="The values differ.", difference=Difference("[1, 2]", "[2, 1]", "2 of 2 differ"),
        frames=["ex01_linear.py, line 3, in f: return x"], printed="epoch 1",
    )  # fmt: skip
    told = words(student_page(submission("ada", failed)))
    for text in ("The values differ.", "expected [1, 2] got [2, 1] where 2 of 2 differ",
                 "ex01_linear.py, line 3, in f: return x", "What your code printed epoch 1"):  # fmt: skip
        assert text in told


def test_printed_text_keeps_its_first_empty_line() -> None:
    """A browser drops the first line end of a pre; the page adds one for it to drop."""
    page = student_page(submission("ada", check(State.FAILED, printed="\nsecond line")))
    assert '<pre tabindex="0">\n\nsecond line</pre>' in page


@pytest.mark.parametrize("state", [State.FAILED, State.TODO, State.BROKEN])
def test_hidden_check_is_a_sentence_and_a_state(state: State) -> None:
    """Nothing that a hidden check saw reaches the page."""
    hidden = check(
        state, "The gradient is right.", hidden=True, message="SECRET",
        difference=Difference("SECRET", "SECRET", "SECRET"),
        frames=["SECRET"], printed="SECRET",
    )  # fmt: skip
    page = student_page(submission("ada", hidden))
    assert "The gradient is right. hidden" in words(page)
    assert "SECRET" not in page


def test_explanation_stands_once_before_the_checks() -> None:
    """A misconception that two hidden checks agree on is told once, with a lead-in."""
    same = [check(State.FAILED, f"Truth {i}.", hidden=True, explanation="Your `w` is turned.") for i in range(2)]
    page = student_page(submission("ada", *same))
    assert 1 == page.count("Your <code>w</code> is turned.")
    assert words(page).index("What your code seems to do Your w is turned.") < words(page).index("Truth 0.")


@pytest.mark.parametrize(
    ("state", "sign", "word", "kind"),
    [
        (State.PASSED, "✓", "passed", "passed"),
        (State.FAILED, "✗", "failed", "failed"),
        (State.TODO, "○", "to do", "todo"),
        (State.BROKEN, "!", "not judged", "broken"),
    ],
)
def test_state_is_sign_word_and_colour(state: State, sign: str, word: str, kind: str) -> None:
    """No state is told by colour alone, and none borrows another's colour."""
    page = student_page(submission("ada", check(state)))
    assert f'<span class="sign {kind}" aria-hidden="true">{sign}</span> {word} <span class="points">' in page
    assert {kind} == set(re.findall(r'<li class="(\w+)">', page))


def test_broken_check_is_the_graders_fault() -> None:
    """A check that could not be judged says whose fault it is, costs nothing, and says nothing of its cause."""
    page = student_page(submission("ada", check(), check(State.BROKEN, message="KeyError: 'answers'")))
    assert "That is the grader's fault and costs no points." in words(page)
    assert "1 of 1 point 100 %" in words(page)
    assert "KeyError" not in page


def test_nothing_judged_is_no_score() -> None:
    """Where every check is broken there is a page, without a share."""
    assert "0 of 0 points Judged" in words(student_page(submission("ada", check(State.BROKEN))))


@pytest.mark.parametrize(("backend", "sentence"), [
    ("plain", "! Judged without isolation"),
    ("zygote", "Judged in isolation (zygote)."),
])  # fmt: skip
def test_page_names_the_cage(backend: str, sentence: str) -> None:
    """The page says whether the code was shut in."""
    assert sentence in words(student_page(submission(backend=backend)))


def test_note_on_the_file_is_shown() -> None:
    """What was odd about a file stands in its card."""
    assert "Two definitions of f." in words(student_page(submission(note="Two definitions of `f`.")))


# Nothing in a submission acts


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_adds_no_markup(text: str) -> None:
    """Pages made of hostile text have the tags and attribute names of pages made of harmless text."""
    for page_of in (student_page, lambda result: class_page([result], [text])):
        tame, wild = Reader(page_of(hostile("tame"))), Reader(page_of(hostile(text)))
        assert tame.tags == wild.tags
        assert [name for name, _ in tame.attributes] == [name for name, _ in wild.attributes]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_leaves_no_invisible_character(text: str) -> None:
    """Pages can be written as UTF-8 and hold no control, format or surrogate character."""
    for page in (student_page(hostile(text)), class_page([hostile(text)], [text])):
        assert page.encode("utf-8").decode("utf-8") == page
        assert set() == {sign for sign in page if unicodedata.category(sign)[0] == "C"} - {"\n"}
        assert "\u2028" not in page


def test_template_syntax_is_plain_text() -> None:
    """Braces in a message are shown, not computed."""
    assert "{{7*7}}" in words(student_page(hostile("{{7*7}}")))


@pytest.mark.parametrize("page", [student_page(submission()), class_page([submission()])], ids=["student", "class"])
def test_page_stands_alone(page: str) -> None:
    """A policy forbids everything but the inline style and our script, and no tag asks for another file."""
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy and html.unescape(policy[1]).startswith(
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
    )
    assert [] == [value for name, value in Reader(page).attributes if name in ("src", "srcset", "action")]
    assert set() == {"link", "iframe", "object", "base"} & set(Reader(page).tags)
    assert "url(" not in page


def test_pages_have_the_scripts_we_ship() -> None:
    """A student's page has no script; the class page has one, allowed by its digest."""
    assert (0, 1) == (student_page(submission()).count("<script"), class_page([submission()]).count("<script"))


# What an instructor reads


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


def test_class_page_counts_the_class() -> None:
    """Submissions, mean and median stand at the top."""
    assert "3 submissions mean 42 % median 25 %" in words(class_page(class_of_three()))


def test_class_page_links_each_student() -> None:
    """Every row leads to the file that `page_names` gives, in the order of names."""
    results = class_of_three()
    rows = re.findall(r'<th scope="row"><a href="students/([^"]*)\.html"><bdi>(.*?)</bdi>', class_page(results))
    own = dict(zip((result.student for result in results), page_names(results), strict=True))
    assert ["Ada", "bob", "Zoë"] == [name for _, name in rows]
    assert [own[name] for _, name in rows] == [urllib.parse.unquote(page) for page, _ in rows]


def test_misconceptions_come_with_count_and_names() -> None:
    """A misconception tells how many have it, in which exercise, and who."""
    assert "2 of 3 Your gradient is turned. ex01_linear Ada, bob" in words(class_page(class_of_three()))


def test_pass_rates_per_exercise_and_check() -> None:
    """Rates leave broken checks out; an exercise passes when all of it does."""
    results = [
        *class_of_three(),
        submission("eve", check(State.BROKEN, points=3), check(sentence="Its gradient too.", hidden=True)),
    ]
    (exercise,) = class_figures(results).exercises
    assert (1 / 3, [1 / 3, 3 / 4]) == (exercise.tally.share, [one.tally.share for one in exercise.checks])


def scored(student: str, value: float, zero: float = 0.1, threshold: float = 0.9) -> SubmissionResult:
    """Return a submission whose trained model reached a value."""
    return submission(student, check(hidden=True, score=Score("accuracy", value, zero, threshold)))


def test_leaderboards_have_the_best_first() -> None:
    """The best trained models lead, also where less is better."""
    (board,) = class_figures([scored("ada", 0.8), scored("bob", 0.95)]).leaderboards
    assert [(0.95, "bob"), (0.8, "ada")] == [(value, row.student) for value, row in board.places]
    (board,) = class_figures([scored("ada", 1.4, 2.0, 1.0), scored("bob", 1.2, 2.0, 1.0)]).leaderboards
    assert ["bob", "ada"] == [row.student for _, row in board.places]


def test_incidents_are_told_once_for_an_exercise() -> None:
    """A limit that many checks of one exercise ran into is one line with the student's name."""
    slow = check(State.FAILED, hidden=True, message="It ran longer than its limit.", incident=Incident.LIMIT)
    text = words(class_page([submission("ada", slow, slow), submission("bob", slow, slow)]))
    assert "Limits reached 2 of 2 It ran longer than its limit. ex01_linear ada, bob" in text


def test_histogram_puts_each_score_in_a_bin() -> None:
    """Shares of 100 %, 0 % and 25 % fall into the last, first and third tenth."""
    assert [1, 0, 1, 0, 0, 0, 0, 0, 0, 1] == class_figures(class_of_three()).bins


def test_class_page_tells_no_hidden_value() -> None:
    """What a hidden check saw stays out of the class page as well: pages get passed on."""
    assert "SECRET" not in class_page(class_of_three())


def test_notes_are_a_list() -> None:
    """Each note of the run is shown with its sign."""
    assert "Notes x.zip was unreadable. y was late. Students" in words(
        class_page(class_of_three(), ["`x.zip` was unreadable.", "y was late."])
    )


def test_empty_class_has_a_page() -> None:
    """A folder without submissions makes a page that says so."""
    assert "No submissions 0 submissions" in words(class_page([]))


def test_exercise_that_one_student_lacks() -> None:
    """Submissions of unequal exercises share a table, with a dot where one has none."""
    other = SubmissionResult("eve", "ch03_backprop", "Backpropagation by hand",
                             [ExerciseResult("ex02_relu", "ReLU", [check()])], "zygote")  # fmt: skip
    figures = class_figures([submission(), other])
    assert [[True, False], [False, True]] == [[cell is not None for cell in row.cells] for row in figures.rows]


@pytest.mark.parametrize(("share", "text"), [
    (None, "–"), (0.0, "0 %"), (0.001, "1 %"), (0.5, "50 %"), (0.999, "99 %"), (1.0, "100 %"),
])  # fmt: skip
def test_percentage_says_all_only_of_all(share: float | None, text: str) -> None:
    """Rounding never makes a perfect score of a nearly perfect one."""
    assert text == percent(share)


@pytest.mark.parametrize(("points", "text"), [(3.0, "3"), (0.5, "0.5"), (1 / 3, "0.33"), (123456.0, "123456")])
def test_points_have_no_idle_digits(points: float, text: str) -> None:
    """Whole points are whole numbers."""
    assert text == number(points)


def test_templates_are_found() -> None:
    """The folder beside or inside the package has the pages."""
    assert {"student.html", "class.html", "page.css", "class.js"} <= {
        path.name for path in templates_folder().iterdir()
    }


# File names


AWKWARD = [
    "ada", "Ada", "ADA", "é", "e\u0301", "../../x", "..", ".", "", "CON", "con", "con.html", "nul", "com1", "index",
    "a/b",
    "a\\b", "a:b", "a b", "a\x00b", "\ud800", "\udfff", "ß", "ss", "SS", "李小龙", "محمد", "हिन्दी", "İ", "i̇", "ı",
    "x" * 300, "x" * 301, "龙" * 300, "-rf", "~", "$HOME", "👩‍🎓", "\u202egnp", " ", "a.", "a ", "ada-2", "ﬁ", "fi",
]  # fmt: skip


def test_page_names_are_unique_on_every_file_system() -> None:
    """No two students share a file, even where case and normal form do not count."""
    taken: set[str] = set()
    names = [page_name(student, taken) for student in AWKWARD]
    folded = {unicodedata.normalize("NFKD", name).casefold() for name in names}
    assert (len(AWKWARD), set(names)) == (len(folded), taken)


@hypothesis.given(st.text(st.characters(), max_size=200))
@hypothesis.example("CON")
@hypothesis.example("\ud800/../x")
def test_page_name_is_safe(student: str) -> None:
    """A name has letters, digits, hyphens and underscores, begins with none of these two, and is short."""
    name = page_name(student, set())
    assert all(unicodedata.category(sign)[0] in "LMN" or sign in "-_" for sign in name)
    assert name[0] not in "-_" and len(name) <= 80 and len(f"{name}.html".encode()) <= 255
    assert not re.fullmatch(r"con|prn|aux|nul|com\d|lpt\d|index", name)


def test_page_name_does_not_depend_on_the_others() -> None:
    """A student's address stays when the class is read in another order."""
    one, other = set[str](), set[str]()
    forth = {student: page_name(student, one) for student in AWKWARD}
    back = {student: page_name(student, other) for student in reversed(AWKWARD)}
    assert forth == back


def test_one_student_twice_has_two_pages() -> None:
    """Two submissions under one id do not overwrite each other."""
    assert ["ada", "ada-2"] == page_names([submission("ada"), submission("ada")])


def test_plain_id_is_its_own_name() -> None:
    """A student number is found under itself."""
    assert "s1234567" == page_name("s1234567", set())


# In a real browser


@pytest.fixture(scope="module")
def browser() -> Iterator[playwright.sync_api.Browser]:
    """Yield Chromium; a machine without it fails, since the pages were then seen by nobody."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.fail("Chromium is missing: install the package `chromium`, or leave these tests out with -m 'not slow'.")
    with playwright.sync_api.sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=program, args=BROWSER_ARGUMENTS)
        yield running
        running.close()


@pytest.fixture
def opened(browser: playwright.sync_api.Browser, tmp_path: pathlib.Path) -> Iterator[Any]:
    """Yield a function that opens a page's text and returns the tab and the addresses it asked for."""
    tab = browser.new_page()
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))

    def open_page(page: str) -> tuple[playwright.sync_api.Page, list[str]]:
        path = tmp_path / "page.html"
        path.write_text(page, "utf-8")
        tab.goto(path.as_uri())
        return tab, asked

    yield open_page
    tab.close()


def hacked(tab: playwright.sync_api.Page) -> bool:
    """Return whether any script of a submission ran, now or on a click or hover."""
    for summary in tab.query_selector_all("summary"):
        summary.click()
    return tab.evaluate("typeof window.hacked !== 'undefined'")


@pytest.mark.slow
def test_browser_runs_nothing_of_a_submission(opened: Any) -> None:
    """Hostile names, messages and output run no script and load nothing, on either page."""
    everything = [hostile(text) for text in HOSTILE]
    for page in (student_page(hostile("".join(HOSTILE))), class_page(everything, HOSTILE)):
        tab, asked = opened(page)
        assert (False, 1) == (hacked(tab), len(asked))
        asked.clear()


@pytest.mark.slow
def test_policy_holds_where_escaping_would_not(opened: Any) -> None:
    """Markup smuggled into a finished page is still forbidden to run and to load."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.3)
        smuggled = (
            f"<script>window.hacked = 1</script><img src='http://127.0.0.1:{server.getsockname()[1]}/x.png'>"
            "<svg onload='window.hacked = 1'></svg><iframe src='javascript:parent.hacked = 1'></iframe>"
        )
        for page in (student_page(submission()), class_page([submission()])):
            tab, _ = opened(page.replace("<main>", f"<main>{smuggled}"))
            assert not hacked(tab)
            with pytest.raises(TimeoutError):
                server.accept()


@pytest.mark.slow
def test_smuggled_script_runs_without_the_policy(opened: Any) -> None:
    """The test above would notice: with the policy taken away, the same script does run."""
    page = student_page(submission()).replace("<main>", "<main><script>window.hacked = 1</script>")
    tab, _ = opened(page.replace("Content-Security-Policy", "nothing"))
    assert hacked(tab)


def first_cells(tab: playwright.sync_api.Page) -> list[str]:
    """Return the names in the rows that can be seen."""
    return [cell.inner_text() for cell in tab.query_selector_all("#students tbody tr:not([hidden]) th")]


@pytest.mark.slow
def test_class_table_sorts(opened: Any) -> None:
    """A click on a column's head sorts by it, best first; a second click turns the order round."""
    tab, _ = opened(class_page(class_of_three()))
    orders = [first_cells(tab)]
    for head in ("Score", "Score", "Student", "Student"):
        tab.click(f"#students thead button:has-text('{head}')")
        orders.append(first_cells(tab))
    by_name, by_score = ["Ada", "bob", "Zoë"], ["Zoë", "bob", "Ada"]
    assert [by_name, by_score, by_score[::-1], by_name, by_name[::-1]] == orders
    assert "descending" == tab.get_attribute("#students thead th:first-child", "aria-sort")


@pytest.mark.slow
def test_class_table_filters(opened: Any) -> None:
    """Typing leaves the names that have it, accents and case apart, and says how many."""
    tab, _ = opened(class_page(class_of_three()))
    tab.fill("#filter", "ZOE")
    assert (["Zoë"], "1 of 3") == (first_cells(tab), tab.inner_text("#shown"))
    tab.fill("#filter", "")
    assert (["Ada", "bob", "Zoë"], "") == (first_cells(tab), tab.inner_text("#shown"))


@pytest.mark.slow
@pytest.mark.parametrize("width", [320, 390, 1200])
def test_pages_fit_the_window(opened: Any, width: int) -> None:
    """No page scrolls sideways, whatever is said without a space."""
    values = Difference("e" * 300, "g" * 300, "w" * 300)
    failed = check(State.FAILED, "y" * 300, message="z" * 300, difference=values, frames=["f" * 300], printed="p" * 999)
    long = submission("x" * 200, failed)
    for page in (student_page(long), class_page([long, *class_of_three()], ["n" * 300])):
        tab, _ = opened(page)
        tab.set_viewport_size({"width": width, "height": 800})
        assert width >= tab.evaluate("document.documentElement.scrollWidth")


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out(opened: Any, scheme: Any) -> None:
    """Every text colour has a contrast of 4.5 or more against each ground it is used on, light and dark."""
    tab, _ = opened(student_page(submission()))
    tab.emulate_media(color_scheme=scheme)
    names = [
        "paper",
        "card",
        "insight",
        "failed-tint",
        "broken-tint",
        "ink",
        "soft",
        "passed",
        "failed",
        "todo",
        "broken",
        "link",
    ]
    colours = {
        name: tab.evaluate(f"getComputedStyle(document.documentElement).getPropertyValue('--{name}')") for name in names
    }
    grounds, inks = names[:5], names[5:]
    low = [(ink, ground) for ink in inks for ground in grounds if contrast(colours[ink], colours[ground]) < 4.5]
    assert [] == low


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, as WCAG defines it."""
    dark, light = sorted(map(luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb`."""
    parts = [int(colour.strip()[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
