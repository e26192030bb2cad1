"""Which part of a check file a calibration hangs on."""

from grader.course.excerpt import excerpt

SOURCE = '''"""Hidden checks."""

import math

import pytest
from grader.judge.expect import expect_close, expect_true

pytestmark = pytest.mark.from_scratch("nn")
ZERO, MOST = 0.3, 9


def measured(value):
    return math.log(value) * FACTOR


FACTOR = 2


def test_quick(student):
    """Quick."""
    expect_close(student.double(1), MOST)


@pytest.mark.points(2)
def test_trained(student, score):
    """Trained."""
    score.value(measured(student.train()), ZERO, "log")
'''


def test_all_that_a_check_reaches_by_name():
    """Its own text with its marks, helpers and constants, those of helpers too, and what is set for all checks."""
    text = excerpt(SOURCE, "test_trained")
    for part in ("@pytest.mark.points(2)", "return math.log", "FACTOR = 2", "ZERO, MOST", "import math", "mark.from_s"):
        assert (part, part in text) == (part, True)


def test_nothing_else():
    """Other checks, what they import and the text of the module do not count."""
    changed = SOURCE.replace("expect_close(student.double(1), MOST)", "expect_true(student.half(1))")
    changed = changed.replace('"""Hidden checks."""', '"""Hidden."""').replace("expect_true\n", "expect_true, near\n")
    assert excerpt(changed, "test_trained") == excerpt(SOURCE, "test_trained")
    assert excerpt(changed, "test_quick") != excerpt(SOURCE, "test_quick")
