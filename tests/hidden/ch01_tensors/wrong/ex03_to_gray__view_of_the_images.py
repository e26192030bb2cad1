"""Your code puts the axes in front together with view. That works only where they lie one after the other in memory,
and raises an exception for films that were transposed: reshape copies where it must, and counting axes from the end
needs neither."""

import torch


def to_gray(images):
    weights = torch.tensor([0.2126, 0.7152, 0.0722], dtype=images.dtype, device=images.device)
    joined = images.view(-1, 3, *images.shape[-2:])
    return (joined * weights[:, None, None]).sum(1).view(*images.shape[:-3], *images.shape[-2:])
