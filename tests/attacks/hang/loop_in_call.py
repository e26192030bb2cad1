"""Never returns.

exercise: ex01_double
expected: failed
"""


def double(x):
    while True:
        pass
