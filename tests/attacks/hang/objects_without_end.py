"""Returns an object whose items are objects whose items are objects.

exercise: ex03_talk
expected: failed
"""


class Box:
    def __iter__(self):
        while True:
            yield Box()

    def __len__(self):
        return 2**62


def rows(x):
    return Box()


def total(x):
    return Box()
