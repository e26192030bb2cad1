"""One pass for each entry of the kernel: the whole image shifted, weighted, and added to the result."""

import torch


def conv2d(x, weight, bias=None, stride=1, padding=0):
    sh, sw = (stride, stride) if isinstance(stride, int) else stride
    ph, pw = (padding, padding) if isinstance(padding, int) else padding
    n, c, h, w = x.shape
    framed = torch.zeros(n, c, h + 2 * ph, w + 2 * pw, dtype=x.dtype)
    framed[:, :, ph : ph + h, pw : pw + w] = x
    rows, columns = (h + 2 * ph - weight.shape[2]) // sh, (w + 2 * pw - weight.shape[3]) // sw
    total = 0
    for i in range(weight.shape[2]):
        for j in range(weight.shape[3]):
            part = framed[:, :, i : i + rows * sh + 1 : sh, j : j + columns * sw + 1 : sw]
            total = total + torch.tensordot(weight[:, :, i, j], part, ([1], [1])).movedim(0, 1)
    return total if bias is None else total + bias.view(1, -1, 1, 1)
