"""Pages: what they show, what they keep to themselves, and that nothing in a submission acts on them."""

import html.parser
import re
import unicodedata

import hypothesis
import hypothesis.strategies as st
import pytest

from grader.judge.results import Difference, State
from grader.report.html import student_page, templates_folder
from grader.report.pages import page_name, page_names
from grader.report.text import number, percent
from tests.grader.records import HOSTILE, Reader, check, class_page, hostile, submission, words

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
