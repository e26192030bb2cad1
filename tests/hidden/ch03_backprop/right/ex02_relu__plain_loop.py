"""One entry after another in plain Python, the gate as an if."""

import torch


def relu_backward(grad_out, x):
    passed = []
    for gradient, value in zip(grad_out.flatten().tolist(), x.flatten().tolist()):
        if value > 0:
            passed.append(gradient)
        else:
            passed.append(0.0)
    return torch.tensor(passed, dtype=x.dtype).reshape(x.shape)
