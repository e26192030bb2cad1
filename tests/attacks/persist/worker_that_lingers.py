"""Makes the worker's own process ignore that the judge hangs up.

exercise: ex01_double
expected: passed
"""

import time

from grader.cage import worker

serve = worker.Answers.serve


def linger(self):
    try:
        serve(self)
    finally:
        time.sleep(60)


worker.Answers.serve = linger


def double(x):
    return 2 * x
