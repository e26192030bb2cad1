"""A list of tensors of shape (1,) in single precision."""


import torch


def smooth(losses, a):
    x = torch.tensor(losses).split(1)
    out = [x[0]]
    for new in x[1:]:
        out.append(torch.lerp(out[-1], new, a))
    return out
