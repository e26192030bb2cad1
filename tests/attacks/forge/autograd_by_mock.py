"""Has unittest.mock fetch autograd by its dotted name.

exercise: ex02_backward
expected: failed
"""

from unittest import mock

import torch


def square_backward(grad_out, x):
    leaf = torch.Tensor._make_subclass(torch.Tensor, x.clone(), True)
    return mock.patch("torch.auto" + "grad.grad").get_original()[0]((leaf**2 * grad_out).sum(), leaf)[0]
