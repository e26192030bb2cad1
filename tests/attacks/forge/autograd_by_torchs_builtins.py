"""Takes getattr out of the modules that torch itself has imported.

exercise: ex02_backward
expected: failed
"""

import torch


def square_backward(grad_out, x):
    leaf = torch.Tensor._make_subclass(torch.Tensor, x.clone(), True)
    tools = torch.builtins.getattr(torch, "auto" + "grad")
    return torch.builtins.getattr(tools, "gr" + "ad")((leaf**2 * grad_out).sum(), leaf)[0]
