"""Deletes its own files and everything else in its folder; its answers are right.

exercise: ex01_double
expected: passed
plain: skip (it would delete in the folder for temporary files)
"""

import os
import shutil

shutil.rmtree(os.path.dirname(os.path.abspath(__file__)), ignore_errors=True)


def double(x):
    return 2 * x
