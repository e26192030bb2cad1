"""Imports solutions, hidden checks and the judge, by every name that they may have.

exercise: ex01_double
expected: failed
plain: points (files of the machine can be read)
"""

import importlib
import os
import sys

NAMES = (
    "solutions", "solutions.ch01_target.ex01_double", "tests", "tests.hidden.ch01_target.test_ex01_double",
    "tests.attacks.course", "grader.judge", "grader.judge.expect", "grader.judge.session", "grader.course.layout",
    "grader.classroom.grade", "grader.cli", "test_ex01_double", "oracle", "conftest",
    "grader.data", "grader.data.store",
)  # fmt: skip


def double(x):
    ours = sys.modules["grader.cage.worker"].__file__
    root = os.path.dirname(os.path.dirname(os.path.dirname(ours)))
    sys.path[:0] = [root, os.getcwd(), "/"]
    for name in NAMES:
        try:
            module = importlib.import_module(name)
            print("got", name, open(module.__file__).read())
        except (ImportError, OSError, TypeError, AttributeError) as error:
            print(error)
    return x
