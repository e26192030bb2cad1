"""Returns a list nested a hundred thousand levels deep, and one that contains itself.

exercise: ex03_talk
expected: failed
"""


def total(x):
    nest = []
    for _ in range(100_000):
        nest = [nest]
    return nest


def after(function, x):
    nest = []
    nest.append(nest)
    return nest


def rows(x):
    return {"a": (1, {2: [3] * 10}), "b": {(1, 2): {3}}}
