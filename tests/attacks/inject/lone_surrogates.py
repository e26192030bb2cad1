"""Raises, prints and returns text that UTF-8 cannot write.

exercise: ex03_talk
expected: failed
"""

import sys

TEXT = "\ud800\udfff\udc80 \ufffe\uffff"
try:
    sys.stdout.reconfigure(errors="surrogatepass")
except OSError:
    pass


def total(x):
    print(TEXT)
    raise ValueError(TEXT)


def after(function, x):
    return {TEXT: TEXT}


def rows(x):
    return type("\udc80", (), {}) if False else [TEXT, TEXT.encode("utf-8", "surrogatepass")]
