"""Raises a SyntaxError that names a place and a line which it makes up.

exercise: ex01_double
expected: failed
"""

FILE = f"{__file__}/../<script>alert(1)</script>"


def double(x):
    error = SyntaxError("<img src=x onerror=alert(1)>")
    error.filename, error.lineno, error.text = FILE, 2**70, "<script>alert(1)</script>\x1b[2J" * 100
    raise error
