"""Hands in a line that is no Python and is markup.

exercise: ex01_double
expected: failed
made: yes
"""


def files():
    """Return a submission that does not compile."""
    return {"ex01_double.py": b"def double(x:\n    <script>alert(1)</script><img src=x onerror=alert(1)>\x1b[2J\n"}
