"""Raises an exception whose message is HTML, script, Markdown and a template.

exercise: ex01_double
expected: failed
"""

TEXT = (
    "</pre></code><script>alert(1)</script><img src=x onerror=alert(2)><svg/onload=alert(3)> {{7*7}} {% raw %} "
    "[link](javascript:alert(4)) <a href='javascript:alert(5)'>x</a> `<iframe src=//x>` ]]> --> &lt;script&gt;"
)


def double(x):
    raise ValueError(TEXT)
