"""Hands in a source with null bytes, a byte order mark and bytes that are no UTF-8.

exercise: ex01_double
expected: failed
made: yes
"""


def files():
    """Return a submission that is no text."""
    return {"ex01_double.py": b"\xef\xbb\xbfdef double(x):\n    return x \x00\xff\xfe\n# \xf0\x9f\n"}
