"""Hidden checks of Vocabulary. The oracle knows the characters because it chose them."""

import torch

from grader.judge.expect import expect_close, expect_true

LETTERS = sorted("abcdefgXYZ ,.\n\u00e9\u6625\u7720\u96ea\u6708")


def alphabet(draw, count):
    """Some characters in their order, and texts that have all of them between them, each in a text of its own too."""
    chosen = sorted(LETTERS[place] for place in draw.permutation(len(LETTERS))[:count].tolist())
    shuffled = [chosen[place] for place in draw.permutation(count).tolist()]
    more = [chosen[place] for place in draw.integers(8, low=0, high=count // 2).tolist()]
    return chosen, ["".join(shuffled[:2] + more), "", "".join(shuffled[2:]), "".join(more)]


def test_known_characters(student, draw):
    """Every character of every text has its index in sorted order, from 1 on."""
    got = []
    for count in (9, 5, 14):
        chosen, texts = alphabet(draw, count)
        places = draw.integers(12, low=0, high=count).tolist()
        vocabulary = student.Vocabulary(texts)
        code = vocabulary.encode("".join(chosen[place] for place in places))
        got.append((len(vocabulary), count + 1, code, [place + 1 for place in places]))
    for size, wanted, code, expected in got:
        expect_true(size == wanted, "The length differs.", str(wanted), str(size))
        expect_close(code, expected, name="the code")


def test_blanks_at_the_ends(student, draw):
    """Blanks and line ends are characters wherever they stand, at the ends of a text and alone too."""
    got = []
    for _ in range(2):
        one, other, third = ("abcdefgXYZ"[place] for place in draw.permutation(10)[:3].tolist())
        vocabulary = student.Vocabulary([" " + one + "\t" + other, third + "\n"])
        known = sorted(["\t", "\n", " ", one, other, third])
        places = {character: index for index, character in enumerate(known, start=1)}
        for text in ("\n" + third + one + " ", " ", other + "\t\n\n"):
            got.append((vocabulary.encode(text), [places[character] for character in text]))
    for code, expected in got:
        expect_close(code, expected, name="the code")


def test_two_at_once(student, draw):
    """Two vocabularies know nothing of each other: the first one stays as it is when a second is made."""
    got = []
    for count in (6, 9):
        chosen, texts = alphabet(draw, count)
        first = student.Vocabulary(texts)
        student.Vocabulary(["".join(reversed(LETTERS))])
        got.append((len(first), first.encode("".join(chosen)), first.decode([count, 0, 1]), chosen))
    for size, code, text, chosen in got:
        expect_true(size == len(chosen) + 1, "The length differs.", str(len(chosen) + 1), str(size))
        expect_close(code, list(range(1, len(chosen) + 1)), name="the code")
        expected = chosen[-1] + "\ufffd" + chosen[0]
        expect_true(text == expected, "The text differs.", repr(expected), repr(text)[:200])


def test_unknown_characters(student, draw):
    """A character that no text has keeps its place in the code, as a 0; to have been asked for it teaches nothing."""
    got = []
    for count in (6, 11):
        chosen, texts = alphabet(draw, count)
        vocabulary = student.Vocabulary(texts)
        places = draw.integers(9, low=0, high=len(LETTERS)).tolist()
        letters = [LETTERS[place] for place in places] + [next(one for one in LETTERS if one not in chosen), chosen[-1]]
        codes = [vocabulary.encode("".join(letters)) for _ in range(2)]
        expected = [chosen.index(one) + 1 if one in chosen else 0 for one in letters]
        got.append((codes, expected, len(vocabulary), count + 1))
    for codes, expected, size, wanted in got:
        for code, name in zip(codes, ("the code", "the code of the same text once more"), strict=True):
            expect_close(code, expected, name=name)
        expect_true(size == wanted, "After unknown characters the length differs.", str(wanted), str(size))


def test_decoding(student, draw):
    """A list and a tensor of indices give the same text, with a sign for each unknown character."""
    got = []
    for count, kind in ((7, list), (10, torch.tensor), (5, list)):
        chosen, texts = alphabet(draw, count)
        indices = [0, *draw.integers(10, low=0, high=count + 1).tolist(), count]
        text = student.Vocabulary(texts).decode(kind(indices))
        got.append((text, "".join(["\ufffd", *chosen][index] for index in indices)))
    for text, expected in got:
        expect_true(text == expected, "The text differs.", repr(expected), repr(text)[:200])
