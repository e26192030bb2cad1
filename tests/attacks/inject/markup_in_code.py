"""Fails in a line of its own code that is markup, in a function with a name that is none.

exercise: ex01_double
expected: failed
"""


def double(x):
    raise KeyError("<script>alert(1)</script>") if x is not None else "<img src=x onerror=alert(1)>"  # <script>
