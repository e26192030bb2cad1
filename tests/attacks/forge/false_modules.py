"""Puts false modules of the judge's into sys.modules.

exercise: ex01_double
expected: failed
"""

import sys
import types

for name in ("grader.judge", "grader.judge.expect", "grader.judge.verdict", "grader.judge.results", "grader.report"):
    module = types.ModuleType(name)
    module.expect_close = module.expect_gradient = module.expect_same_inputs = lambda *args, **kwargs: None
    module.state_of = lambda error: "passed"
    sys.modules[name] = module


def double(x):
    return x
