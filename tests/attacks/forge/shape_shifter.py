"""Returns a tensor of a class that lies about its shape, dtype and bytes while it is packed.

exercise: ex01_double
expected: failed
"""

import torch


class Shifter(torch.Tensor):
    shape = property(lambda self: torch.Size([2**40, 2**40]))
    dtype = property(lambda self: torch.float32)
    requires_grad = property(lambda self: "yes")

    def numel(self):
        return 0

    def detach(self):
        return torch.zeros(1)


def double(x):
    return torch.zeros(3).as_subclass(Shifter)
