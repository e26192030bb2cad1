"""A small tensor is sent through torch itself, and the answer comes back as a tensor."""

import torch


def output_size(size, kernel, stride, padding, dilation, ceil_mode):
    row = torch.zeros(1, 1, size)
    if ceil_mode:
        return torch.tensor(torch.max_pool1d(row, kernel, stride, padding, dilation, True).size(2))
    row = torch.nn.functional.pad(row, (padding, padding))
    return torch.tensor(row.unfold(2, dilation * (kernel - 1) + 1, stride).shape[2])
