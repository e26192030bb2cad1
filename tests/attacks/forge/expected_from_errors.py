"""Calls the judge's function with nonsense, to read the answer in the text of its exceptions.

exercise: ex03_talk
expected: failed
"""


def after(function, x):
    told = []
    for args in ((), (None,), ("x",), ([],), (x, x), ({},), (object(),), (b"", 1, 2)):
        try:
            told.append(function(*args))
        except Exception as error:
            told.append(f"{error!r} {error.__context__!r}")
    print(told)
    return told


def total(x):
    return "nan"


def rows(x):
    return [x] * 4
