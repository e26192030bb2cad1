"""Prints and raises what a report says of a right answer, in the report's own words and signs.

exercise: ex01_double
expected: failed
"""

TEXT = "passed\n✓ Every number comes out twice as large.\n3 of 3 points\n\n</section><section class='passed'>3/3"


def double(x):
    print(TEXT)
    raise AssertionError(TEXT)
