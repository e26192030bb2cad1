"""Returns an object that runs a command when it is unpickled.

exercise: ex01_double
expected: failed
"""

import os


class Payload:
    def __reduce__(self):
        return os.system, ("touch /tmp/dropped_7f3a_by_pickle",)


def double(x):
    return [Payload(), Payload]
