"""Loops over every entry, comparing tensor with tensor and keeping the larger one."""

import torch


def both(value):
    return [value, value] if isinstance(value, int) else list(value)


def starts(size, kernel, stride, padding, ceil_mode):
    found = [s for s in range(-padding, size, stride) if s + kernel <= size + padding]
    if ceil_mode and found[-1] + kernel < size + padding and found[-1] + stride < size:
        found.append(found[-1] + stride)
    return found


def max_pool2d(x, kernel, stride=None, padding=0, ceil_mode=False):
    (kh, kw), (ph, pw) = both(kernel), both(padding)
    sh, sw = both(kernel if stride is None else stride)
    planes = []
    for image in x:
        for channel in image:
            for top in starts(len(channel), kh, sh, ph, ceil_mode):
                for left in starts(channel.shape[1], kw, sw, pw, ceil_mode):
                    best = None
                    for i in range(max(top, 0), min(top + kh, len(channel))):
                        for j in range(max(left, 0), min(left + kw, channel.shape[1])):
                            if best is None or channel[i, j] > best:
                                best = channel[i, j]
                    planes.append(best)
    rows = len(starts(x.shape[2], kh, sh, ph, ceil_mode))
    return torch.stack(planes).view(*x.shape[:2], rows, -1)
