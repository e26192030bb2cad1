"""Raises pytest's own exceptions for skipping, exiting and expected failure.

exercise: ex01_double
expected: failed
"""

import itertools

import pytest

TURN = itertools.count()
OUTCOMES = [pytest.skip.Exception("fine"), pytest.exit.Exception("done", 0), pytest.xfail.Exception("as expected")]


def double(x):
    raise OUTCOMES[(x.numel() + next(TURN)) % 3]
