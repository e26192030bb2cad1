"""Returns an object whose copies, hashes and lengths call each other without end.

exercise: ex01_double
expected: failed
"""

import copy


class Mirror:
    def __deepcopy__(self, memo):
        return copy.deepcopy(Mirror())

    def __len__(self):
        return len([*self])

    def __iter__(self):
        return iter(Mirror())


def double(x):
    return copy.deepcopy(Mirror())
