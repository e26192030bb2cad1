"""Your sum runs over the images of the batch as well, so that every image gets the total of all. The images have nothing to do with each other; sum over the channels and the window only."""

import torch


def pair(value):
    return (value, value) if isinstance(value, int) else tuple(value)


def conv2d(x, weight, bias=None, stride=1, padding=0):
    kh, kw = weight.shape[2:]
    (sh, sw), (ph, pw) = pair(stride), pair(padding)
    x = torch.nn.functional.pad(x, (pw, pw, ph, ph))
    rows, columns = (x.shape[2] - kh) // sh + 1, (x.shape[3] - kw) // sw + 1
    out = x.new_zeros(len(x), len(weight), rows, columns)
    for i in range(rows):
        for j in range(columns):
            window = x[:, None, :, i * sh : i * sh + kh, j * sw : j * sw + kw]
            out[:, :, i, j] = (window * weight).sum((0, 2, 3, 4))
    if bias is not None:
        out = out + bias[:, None, None]
    return out
