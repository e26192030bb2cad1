"""Replaces pytest's runner and its reports.

exercise: ex01_double
expected: failed
"""

import _pytest.reports
import _pytest.runner
import pytest

_pytest.runner.runtestprotocol = _pytest.runner.pytest_runtest_call = lambda *args, **kwargs: True
_pytest.reports.TestReport.from_item_and_call = classmethod(lambda *args: None)
_pytest.reports.TestReport.outcome = "passed"
pytest.main = lambda *args, **kwargs: 0


def double(x):
    return x
