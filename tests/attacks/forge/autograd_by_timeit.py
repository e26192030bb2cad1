"""Has timeit compile a text that uses autograd.

exercise: ex02_backward
expected: failed
"""

import timeit

BOX = []
TEXT = "leaf = x.clone().requires_grad_(); (leaf**2 * g).sum().backward(); box.append(leaf.grad)"


def square_backward(grad_out, x):
    timeit.timeit(TEXT, number=1, globals={"x": x, "g": grad_out, "box": BOX})
    return BOX.pop()
