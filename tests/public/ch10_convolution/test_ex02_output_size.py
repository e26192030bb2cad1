"""Public checks of the output size."""

from grader.judge.expect import expect_close


def test_without_a_rest(student):
    """A 3-wide window in an image of 5: three places, two in steps of two, five with a frame, one with gaps."""
    cases = [(5, 3, 1, 0, 1, False), (5, 3, 2, 0, 1, False), (5, 3, 1, 1, 1, False), (5, 3, 1, 0, 2, False)]
    results = [student.output_size(*case) for case in cases]
    for result, expected in zip(results, (3, 2, 5, 1), strict=True):
        expect_close(result, expected, name="the size")


def test_with_a_rest(student):
    """A 3-wide window in steps of three sees one place of an image of 5, and a second one if it may hang over."""
    results = [student.output_size(5, 3, 3, 0, 1, ceil_mode) for ceil_mode in (False, True)]
    expect_close(results[0], 1, name="the size without ceil_mode")
    expect_close(results[1], 2, name="the size with ceil_mode")


def test_a_window_with_nothing_to_see(student):
    """A 2-wide window in steps of three has one place in an image of 3, as the next one would begin behind it."""
    expect_close(student.output_size(3, 2, 3, 0, 1, True), 1, name="the size")
