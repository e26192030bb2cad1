"""Returns a tensor of a class that answers every torch function with True.

exercise: ex01_double
expected: failed
"""

import torch


class Liar(torch.Tensor):
    @classmethod
    def __torch_function__(cls, function, types, args=(), kwargs=None):
        name = getattr(function, "__name__", "")
        if name in ("allclose", "equal", "eq", "isclose", "le", "lt"):
            return True
        return super().__torch_function__(function, types, args, kwargs or {})

    __eq__ = lambda self, other: True  # noqa: E731
    __hash__ = torch.Tensor.__hash__


def double(x):
    return x.as_subclass(Liar)
