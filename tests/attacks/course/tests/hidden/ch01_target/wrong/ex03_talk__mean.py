"""The mean is returned where the sum is asked for. They differ by the number of entries."""


def total(x):
    return float(x.mean())


def after(function, x):
    return function(x)


def rows(x):
    yield from reversed(x)
