"""Every entry a sum of products of single tensors, stacked at the end."""

import torch


def both(value):
    return [value] * 2 if isinstance(value, int) else value


def conv2d(x, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    (sh, sw), (ph, pw), (dh, dw) = both(stride), both(padding), both(dilation)
    n, c, h, w = x.shape
    outputs, inputs, kh, kw = weight.shape
    tops = range(-ph, h + ph - dh * (kh - 1), sh)
    lefts = range(-pw, w + pw - dw * (kw - 1), sw)
    entries = []
    for o in range(outputs):
        start = o * groups // outputs * inputs
        for top in tops:
            for left in lefts:
                total = x[:, 0, 0, 0] * 0
                for i in range(kh):
                    for j in range(kw):
                        row, column = top + i * dh, left + j * dw
                        if 0 <= row < h and 0 <= column < w:
                            for k in range(inputs):
                                total = total + x[:, start + k, row, column] * weight[o, k, i, j]
                entries.append(total if bias is None else total + bias[o])
    return torch.stack(entries, 1).reshape(n, outputs, len(tops), len(lefts))
