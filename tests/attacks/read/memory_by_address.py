"""Reads memory around its objects through ctypes, without asking the kernel.

exercise: ex01_double
expected: failed
"""

import ctypes
import re

MARK = re.compile(b"CANARY" + b"_7f3a" + rb"[a-z_0-9]{5,60}")


def double(x):
    print(set(MARK.findall(ctypes.string_at(id(x) & ~0xFFFFF, 1 << 20))))
    return x
