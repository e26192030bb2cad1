"""Replaces built-in functions and numpy's comparisons.

exercise: ex01_double
expected: failed
"""

import builtins
import json
import time

import numpy as np

np.allclose = np.array_equal = np.isclose = lambda *args, **kwargs: True
builtins.abs = builtins.max = lambda *args, **kwargs: 0
builtins.all = builtins.any = lambda *args: True
json.dumps = lambda *args, **kwargs: '{"passed": true}'
time.monotonic = time.perf_counter = lambda: 0.0


def double(x):
    return x
