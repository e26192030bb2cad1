"""Returns objects that answer every operator, `float`, `len`, indexing and iteration as it pleases.

exercise: ex03_talk
expected: failed
"""


class Whatever:
    shape, dtype, ndim, size = (4, 3), "float64", 2, 12

    def __getattr__(self, name):
        return Whatever()

    def __call__(self, *args, **kwargs):
        return Whatever()

    def __float__(self):
        return 7.0

    def __len__(self):
        return 4

    def __getitem__(self, key):
        return Whatever()

    __add__ = __sub__ = __mul__ = __abs__ = __neg__ = __truediv__ = __pow__ = __matmul__ = __call__


def total(x):
    return Whatever()


def after(function, x):
    return Whatever()


def rows(x):
    return Whatever()
