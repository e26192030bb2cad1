"""Windows as views made by Tensor.unfold: first the largest along the rows, then along the columns."""

import torch


def along(x, dim, kernel, stride, padding, ceil_mode):
    size = x.shape[dim]
    room = size + 2 * padding - kernel
    more = (-room) % stride if ceil_mode else 0
    if more and room + more >= size + padding:
        more = 0
    low = torch.finfo(x.dtype).min
    before = list(x.shape)
    before[dim] = padding
    after = list(x.shape)
    after[dim] = padding + more
    x = torch.cat([x.new_full(before, low), x, x.new_full(after, low)], dim)
    return x.unfold(dim, kernel, stride).max(-1).values


def max_pool2d(x, kernel, stride=None, padding=0, ceil_mode=False):
    stride = kernel if stride is None else stride
    for k, dim in enumerate((2, 3)):
        number = [v if isinstance(v, int) else v[k] for v in (kernel, stride, padding)]
        x = along(x, dim, *number, ceil_mode)
    return x
