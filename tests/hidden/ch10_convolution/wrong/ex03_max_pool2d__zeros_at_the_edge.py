"""You pad with zeros, and where all numbers of a window are negative a zero wins that is not in the image. For a maximum, what neither helps nor harms is minus infinity."""

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
    x = torch.nn.functional.pad(x, (pw, pw + sw, ph, ph + sh))
    out = x.new_zeros(*x.shape[:2], rows, columns)
    for i in range(rows):
        for j in range(columns):
            out[:, :, i, j] = x[:, :, i * sh : i * sh + kh, j * sw : j * sw + kw].amax((2, 3))
    return out
