"""Imports autograd under a name made at run time.

exercise: ex02_backward
expected: failed
"""

import importlib


def square_backward(grad_out, x):
    return importlib.import_module("torch." + "cnuf"[::-1]).vjp(lambda t: t**2, x)[1](grad_out)[0]
