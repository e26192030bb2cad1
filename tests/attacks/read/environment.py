"""Prints its environment, its arguments and those of every process that it sees.

exercise: ex01_double
expected: failed
plain: skip (it would read files that are nobody's business)
"""

import glob
import os
import sys


def double(x):
    print(dict(os.environ), sys.argv, sys.orig_argv)
    for name in glob.glob("/proc/[0-9]*/environ") + glob.glob("/proc/[0-9]*/cmdline"):
        try:
            text = open(name, "rb").read()
        except OSError:
            continue
        print(text[text.find(b"CANARY") :][:200] if b"CANARY" in text else b"")
    return x
