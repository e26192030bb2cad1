"""A convolution with gaps and groups.

About 30 minutes.
"""

import torch


def pair(value):
    """Return (value, value) for a number, and a pair as it is: the number for rows, then that for columns."""
    return (value, value) if isinstance(value, int) else tuple(value)


def conv2d(x, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    """Return the convolution of a batch of images, as torch.nn.functional.conv2d does, with gaps and groups.

    With a dilation of d the entries of the kernel lie d apart on the framed image: with 1 they are neighbours, with 2
    every second entry of the image is skipped. With g groups the input channels are cut into g blocks of neighbours,
    and so are the output channels; the first block of outputs sees the first block of inputs only, the second block
    the second, and so on. Everything else is as in exercise 1.

    Neither torch's convolutions nor others' are to be used. Build the result with tensor operations, so that
    gradients flow back to images, kernels and bias.

    Args:
        x: (N, C, H, W) float tensor; it stays as it is.
        weight: (O, C / groups, kh, kw) float tensor.
        bias: (O,) float tensor or None.
        stride, padding, dilation: ints, or pairs with the number for rows first.
        groups: an int that divides both C and O. With as many groups as channels each channel is seen by itself.
    Returns: (N, O, rows, columns) tensor of the dtype of x.
    """
    # TODO: how far does a kernel with gaps reach, and how many places does it have? For each entry of the kernel, which
    # entries of the framed image does it meet? Give each block of outputs its own block of inputs.
    raise NotImplementedError("TODO: conv2d")
