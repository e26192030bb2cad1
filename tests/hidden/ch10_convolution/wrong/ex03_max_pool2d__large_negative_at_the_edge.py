"""You pad with a large negative number such as -1000. Where the numbers of an image lie below it, it wins although it is not in the image; only minus infinity never does."""

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
    x = torch.nn.functional.pad(x, (pw, pw + sw, ph, ph + sh), value=-1e3)
    out = x.new_zeros(*x.shape[:2], rows, columns)
    for i in range(rows):
        for j in range(columns):
            out[:, :, i, j] = x[:, :, i * sh : i * sh + kh, j * sw : j * sw + kw].amax((2, 3))
    return out
