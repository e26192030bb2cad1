"""Public checks of Vocabulary."""

from grader.judge.expect import expect_close, expect_true


def test_abba(student):
    """In cab the letters a, b, c have the indices 1, 2, 3; with 0 for unknown there are four."""
    vocabulary = student.Vocabulary(["cab"])
    size, codes = len(vocabulary), vocabulary.encode("abba c")
    expect_true(size == 4, "The length differs.", "4", str(size))
    expect_close(codes, [1, 2, 2, 1, 0, 3], name="the code of 'abba c'")


def test_back_again(student):
    """Indices 3, 1, 2 of cab are the text cab, and index 0 is written as a question mark in a diamond."""
    text = student.Vocabulary(["cab"]).decode([3, 1, 2, 0])
    expect_true(text == "cab\ufffd", "The text differs.", "cab\ufffd", str(text))
