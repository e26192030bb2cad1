"""A convolution by hand.

About 40 minutes.
"""

import torch


def pair(value):
    """Return (value, value) for a number, and a pair as it is: the number for rows, then that for columns."""
    return (value, value) if isinstance(value, int) else tuple(value)


def conv2d(x, weight, bias=None, stride=1, padding=0):
    """Return the convolution of a batch of images, as torch.nn.functional.conv2d does, but by hand.

    The images are framed by `padding` rows of zeros above and below, and as many columns left and right. Then the
    kernel is laid on the framed image, beginning in the upper left corner and moving by `stride`, wherever it fits
    whole. The entry of the result is the sum of the products of what lies upon each other, over all input channels,
    plus the bias of the output channel. The kernel is not turned round.

    Neither torch's convolutions nor others' are to be used. Everything else may be: torch.nn.functional.pad,
    torch.nn.functional.unfold, einsum, loops. A slow answer is as good as a fast one.

    Args:
        x: (N, C, H, W) float tensor; it stays as it is.
        weight: (O, C, kh, kw) float tensor, one kernel of C layers for each output channel; kh and kw may differ.
        bias: (O,) float tensor or None.
        stride: an int for both directions, or a pair: how far the kernel moves down, how far it moves right.
        padding: an int for both directions, or a pair: rows added at each of top and bottom, columns at each side.
    Returns: (N, O, rows, columns) tensor of the dtype of x, where rows and columns count the places of the kernel.
    """
    # TODO: frame the images, count the places of the kernel in both directions, and fill in the result place by place.
    ### BEGIN SOLUTION
    kh, kw = weight.shape[2:]
    (down, right), (above, beside) = pair(stride), pair(padding)
    framed = torch.nn.functional.pad(x, (beside, beside, above, above))
    rows = (framed.shape[2] - kh) // down + 1
    columns = (framed.shape[3] - kw) // right + 1
    result = x.new_zeros(len(x), len(weight), rows, columns)
    for i in range(rows):
        for j in range(columns):
            top, left = i * down, j * right
            window = framed[:, None, :, top : top + kh, left : left + kw]
            result[:, :, i, j] = (window * weight).sum((2, 3, 4))
    return result if bias is None else result + bias[:, None, None]
    ### END SOLUTION
