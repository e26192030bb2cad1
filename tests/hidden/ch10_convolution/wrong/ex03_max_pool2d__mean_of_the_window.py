"""You take the mean of each window. Max-pooling keeps its largest entry alone, the strongest answer of a filter in that neighbourhood."""

import torch


def pair(value):
    return (value, value) if isinstance(value, int) else tuple(value)


def places(size, kernel, stride, padding, ceil_mode):
    room = size + 2 * padding - kernel
    count = room // stride + 1
    return count + 1 if ceil_mode and room % stride and count * stride < size + padding else count


def max_pool2d(x, kernel, stride=None, padding=0, ceil_mode=False):
    kh, kw = pair(kernel)
    sh, sw = (kh, kw) if stride is None else pair(stride)
    ph, pw = pair(padding)
    rows = places(x.shape[2], kh, sh, ph, ceil_mode)
    columns = places(x.shape[3], kw, sw, pw, ceil_mode)
    x = torch.nn.functional.pad(x, (pw, pw + sw, ph, ph + sh), value=float("-inf"))
    out = x.new_zeros(*x.shape[:2], rows, columns)
    for i in range(rows):
        for j in range(columns):
            window = x[:, :, i * sh : i * sh + kh, j * sw : j * sw + kw]
            inside = window.isfinite()
            out[:, :, i, j] = torch.where(inside, window, 0).sum((2, 3)) / inside.sum((2, 3))
    return out
