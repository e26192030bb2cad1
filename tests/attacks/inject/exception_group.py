"""Raises groups, chains and notes of exceptions, a thousand deep.

exercise: ex01_double
expected: failed
"""


def double(x):
    error = ValueError("<script>alert(1)</script>")
    for depth in range(1000):
        outer = ExceptionGroup(f"<b>{depth}</b>", [error])
        outer.add_note("<script>alert(1)</script>" * 10)
        outer.__cause__, error = error, outer
    raise error
