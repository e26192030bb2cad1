"""Raises exceptions, and returns objects, whose class names are markup.

exercise: ex03_talk
expected: failed
"""

Bad = type("<script>alert(1)</script>`<b>`", (Exception,), {})
Worse = type("<img src=x onerror=alert(1)>", (), {})


def total(x):
    raise Bad("`<script>`alert(1)`</script>`")


def after(function, x):
    return Worse()


def rows(x):
    return "<script>alert(1)</script>"
