"""Says that it has 2^62 rows, for which a careful list makes room beforehand.

exercise: ex03_talk
expected: failed
"""


class Rows:
    def __len__(self):
        return 2**40

    def __iter__(self):
        return iter(())


def rows(x):
    return Rows()
