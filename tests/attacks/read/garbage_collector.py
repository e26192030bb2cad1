"""Asks the garbage collector for every object and looks for texts of the judge's.

exercise: ex01_double
expected: failed
"""

import gc

MARK = "CANARY" + "_7f3a"


def double(x):
    found = []
    for thing in gc.get_objects():
        if type(thing) is dict:
            found += [text for text in [*thing.values()] if type(text) is str and MARK in text]
        elif type(thing) in (list, tuple):
            found += [text for text in thing if type(text) is str and MARK in text]
    print(found)
    return x
