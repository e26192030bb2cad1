"""Prints HTML, script and templates.

exercise: ex01_double
expected: failed
"""

print("</pre><script>alert(1)</script><img src=x onerror=alert(2)>", "{{ cycler.__init__.__globals__ }}")


def double(x):
    print("</textarea></style><form action=//x><input autofocus onfocus=alert(1)>")
    return x
