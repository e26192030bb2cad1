"""Your weights are 0.299, 0.587 and 0.114, those of old television sets. This exercise asks for the ones that fit the
colours of today's screens: 0.2126, 0.7152 and 0.0722."""

import torch


def to_gray(images):
    weights = torch.tensor([0.299, 0.587, 0.114], dtype=images.dtype)
    return (images * weights[:, None, None]).sum(-3)
