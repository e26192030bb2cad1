"""Has a class with a `backward` and a `grad` of its own, so that those of tensors are not told apart by name.

exercise: ex02_backward
expected: failed
"""

import threading

import torch


class Layer:
    def backward(self):
        self.grad = None


def square_backward(grad_out, x):
    leaf = torch.empty_like(x, **{"requires_grad": True})
    leaf.data.copy_(x)
    total = (leaf**2 * grad_out).sum()
    thread = threading.Thread(target=lambda: total.backward())
    thread.start()
    thread.join()
    return leaf.grad
