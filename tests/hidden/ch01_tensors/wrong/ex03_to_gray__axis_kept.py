"""Your result keeps an axis of size 1 where the channels were. A gray picture is (H, W), so that axis has to go."""

import torch


def to_gray(images):
    weights = torch.tensor([0.2126, 0.7152, 0.0722], dtype=images.dtype)
    return (images * weights[:, None, None]).sum(-3, keepdim=True)
