"""You use the kernel without gaps. With a dilation of d its entries lie d apart on the image, so that it sees further with the same number of weights."""

import torch


def pair(value):
    return (value, value) if isinstance(value, int) else tuple(value)


def conv2d(x, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    kh, kw = weight.shape[2:]
    (sh, sw), (ph, pw), (dh, dw) = pair(stride), pair(padding), (1, 1)
    x = torch.nn.functional.pad(x, (pw, pw, ph, ph))
    reach_h, reach_w = dh * (kh - 1) + 1, dw * (kw - 1) + 1
    rows, columns = (x.shape[2] - reach_h) // sh + 1, (x.shape[3] - reach_w) // sw + 1
    size, inputs = len(weight) // groups, weight.shape[1]
    out = x.new_zeros(len(x), len(weight), rows, columns)
    for o in range(len(weight)):
        group = o // size
        own = x[:, group * inputs : (group + 1) * inputs]
        for i in range(rows):
            for j in range(columns):
                window = own[:, :, i * sh : i * sh + reach_h : dh, j * sw : j * sw + reach_w : dw]
                out[:, o, i, j] = (window * weight[o]).sum((1, 2, 3))
    if bias is not None:
        out = out + bias[:, None, None]
    return out
