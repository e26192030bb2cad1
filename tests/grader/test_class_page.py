"""The class page: what it counts, names, links and keeps to itself."""

import re
import urllib.parse

from grader.judge.results import ExerciseResult, Incident, Score, State, SubmissionResult
from grader.report.figures import class_figures
from grader.report.pages import page_names
from tests.grader.records import check, class_of_three, class_page, submission, words


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
