"""Returns an object whose finaliser never ends.

exercise: ex03_talk
expected: failed
"""

import torch


class Endless(torch.Tensor):
    def __del__(self):
        while True:
            pass


def total(x):
    return torch.zeros(3).as_subclass(Endless)
