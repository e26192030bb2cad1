"""Writes torch.func in full-width letters, which Python takes for plain ones.

exercise: ex02_backward
expected: failed
"""

import torch


def square_backward(grad_out, x):
    return ｔｏｒｃｈ.ｆｕｎｃ.vjp(lambda t: t**2, x)[1](grad_out)[0]
