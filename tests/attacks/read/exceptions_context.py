"""Looks into the exceptions that the worker holds for tracebacks that reach the judge.

exercise: ex03_talk
expected: failed
"""

import sys
import traceback


def after(function, x):
    try:
        function("x", 1, 2)
    except Exception as error:
        while error is not None:
            print("".join(traceback.format_exception(error)), error.args)
            error = error.__cause__ or error.__context__
    print(function.__dict__, vars(function.answers), sys.exc_info())
    return x


def total(x):
    return None


def rows(x):
    yield None
