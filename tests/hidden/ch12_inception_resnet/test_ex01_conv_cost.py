"""Hidden checks of the cost of a convolution."""

import itertools

from grader.judge.expect import expect_close


def counted(channels, height, width, kernel, filters):
    """Count one by one what is multiplied."""
    places = itertools.product(range(filters), range(height), range(width))
    return sum(1 for _ in places for _ in itertools.product(range(channels), range(kernel), range(kernel)))


def number(draw, low, high):
    return int(draw.integers(1, low=low, high=high))


def test_one_by_one(student, draw):
    """The cost is what one counts when every filter stops at every pixel and looks at its window in every channel."""
    cases = [
        (number(draw, 2, 4), number(draw, 4, 7), number(draw, 7, 9), kernel, number(draw, 4, 6)) for kernel in (1, 3, 5)
    ]
    got = [student.conv_cost(*case) for case in cases]
    for case, cost in zip(cases, got, strict=True):
        expect_close(cost, counted(*case), rtol=0, name=f"the cost for {case}")


def test_large_cases(student, draw):
    """Costs of many millions are as exact as small ones."""
    cases = [(number(draw, 200, 600), number(draw, 90, 120), number(draw, 130, 160), 7, number(draw, 99, 130))
             for _ in range(3)]  # fmt: skip
    got = [student.conv_cost(*case) for case in cases]
    for (channels, height, width, kernel, filters), cost in zip(cases, got, strict=True):
        places = filters * height * width
        expect_close(cost, sum(places for _ in range(channels * kernel**2)), rtol=0, name="the cost of a large case")
