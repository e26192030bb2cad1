"""Public checks of the codes of a name."""

from grader.judge.expect import Mismatch, expect_close, expect_true
from grader.judge.results import Difference


def expect_codes(student, name, expected):
    codes = student.name_to_codes(name)
    expect_true(isinstance(codes, list | tuple), f"The codes of {name!r} are not a list.")
    if len(codes) != len(expected):
        raise Mismatch(f"The number of codes of {name!r} differs.", Difference(str(expected), str(codes)[:300]))
    expect_close(codes, expected, name=f"the list of codes of {name!r}")


def test_plain_letters(student):
    """A name without accents gives the code point of each letter, upper and lower case apart."""
    expect_codes(student, "Abel", [65, 98, 101, 108])


def test_an_accent_is_dropped(student):
    """An accented letter has the code of its plain letter: é that of e."""
    expect_codes(student, "René", [82, 101, 110, 101])


def test_a_letter_without_a_plain_one(student):
    """A letter that has no plain one inside gives 0, and keeps its place."""
    expect_codes(student, "Bjørk", [66, 106, 0, 114, 107])
