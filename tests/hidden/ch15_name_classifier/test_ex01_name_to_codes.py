"""Hidden checks of the codes of a name."""

from grader.judge.expect import Mismatch, expect_close, expect_true
from grader.judge.results import Difference

# What each piece of a name must turn into, written down by hand; None is a code of 0.
PLAIN = {letter: letter for letter in "abcxyzABCXYZ '-.?0~"}
ACCENTED = {
    "á": "a", "ñ": "n", "Ö": "O", "ç": "c", "Š": "S", "ž": "z", "ī": "i", "ő": "o", "ệ": "e", "Ứ": "U", "ģ": "g",
    "e\u0301": "e", "o\u0302\u0323": "o", "Z\u030c": "Z",
}  # fmt: skip
STRANGE = dict.fromkeys("ßøłđıþæŒ’жΩ中")
SEVERAL = {"ﬁ": "fi", "ĳ": "ij", "Ǆ": "DZ", "Ａ": "A", "²": "2", "㎏": "kg"}


def draw_name(draw, *tables):
    pieces = [piece for table in tables for piece in table.items()]
    chosen = [pieces[int(number)] for number in draw.integers(9, low=0, high=len(pieces))]
    codes = [code for _, plain in chosen for code in ([0] if plain is None else map(ord, plain))]
    return "".join(letters for letters, _ in chosen), codes


def expect_codes(student, name, expected):
    codes = student.name_to_codes(name)
    expect_true(isinstance(codes, list | tuple), "The codes of a name are not a list.")
    if len(codes) != len(expected):
        raise Mismatch(f"The number of codes of {name!r} differs.", Difference(str(expected), str(codes)[:300]))
    expect_close(codes, expected, name=f"the list of codes of {name!r}")


def test_ascii(student, draw):
    """Letters, spaces, hyphens and apostrophes give their code points, wherever they stand."""
    for ends in ("", " ", "'", "-"):
        name, codes = draw_name(draw, PLAIN)
        expect_codes(student, ends + name + ends, [*map(ord, ends), *codes, *map(ord, ends)])


def test_accents(student, draw):
    """Accented letters give the codes of the plain ones, also where they come as a letter and a mark, or with two."""
    for _ in range(6):
        expect_codes(student, *draw_name(draw, PLAIN, ACCENTED, ACCENTED))


def test_letters_without_a_plain_one(student, draw):
    """Whatever is not below 128 without its accents gives one 0."""
    for _ in range(6):
        expect_codes(student, *draw_name(draw, PLAIN, ACCENTED, STRANGE, STRANGE))


def test_characters_that_become_several(student, draw):
    """Characters that NFKD takes apart into several letters give a code for each of them."""
    for _ in range(6):
        expect_codes(student, *draw_name(draw, PLAIN, SEVERAL, SEVERAL))


def test_limits(student, draw):
    """127 is the largest code point that is kept; every code point from 0 up to it is."""
    expect_codes(student, "".join(map(chr, range(128))), list(range(128)))
    expect_codes(student, "x\u007f\u0080\u0081y", [120, 127, 0, 0, 121])


def test_empty_name(student):
    """The empty name has no codes, and neither has a mark alone."""
    expect_codes(student, "", [])
    expect_codes(student, "\u0301", [])
