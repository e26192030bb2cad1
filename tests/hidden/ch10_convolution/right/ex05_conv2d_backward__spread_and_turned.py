"""The gradient spread by the stride and framed, then a convolution of its own with the turned kernel."""

import torch


def slide(a, b, equation):
    windows = a.unfold(2, b.shape[2], 1).unfold(3, b.shape[3], 1)
    return torch.einsum(equation, windows, b)


def conv2d_backward(grad_out, x, weight, stride=1, padding=0):
    sh, sw = (stride, stride) if isinstance(stride, int) else stride
    ph, pw = (padding, padding) if isinstance(padding, int) else padding
    n, o, rows, columns = grad_out.shape
    kh, kw = weight.shape[2:]
    high, wide = x.shape[2] + 2 * ph, x.shape[3] + 2 * pw
    spread = torch.zeros(n, o, high - kh + 1, wide - kw + 1).to(grad_out)
    spread[:, :, : rows * sh : sh, : columns * sw : sw] = grad_out
    framed = torch.zeros(n, x.shape[1], high, wide).to(x)
    framed[:, :, ph : high - ph, pw : wide - pw] = x
    grad_weight = slide(framed, spread, "nchwij,noij->ochw")
    around = torch.nn.functional.pad(spread, (kw - 1, kw - 1, kh - 1, kh - 1))
    grad_framed = slide(around, weight.flip((2, 3)), "nohwij,ocij->nchw")
    return grad_framed[:, :, ph : high - ph, pw : wide - pw], grad_weight, spread.sum(dim=(0, 2, 3))
