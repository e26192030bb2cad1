"""The backward pass of a convolution.

About 45 minutes.
"""

import torch


def pair(value):
    """Return (value, value) for a number, and a pair as it is: the number for rows, then that for columns."""
    return (value, value) if isinstance(value, int) else tuple(value)


def conv2d_backward(grad_out, x, weight, stride=1, padding=0):
    """Return the gradients of a loss for image, kernel and bias of a convolution, by hand.

    The forward pass was that of exercise 1, conv2d(x, weight, bias, stride, padding). Neither autograd nor a
    convolution of torch's or others' is to be used, and no transposed convolution; everything else may be, such as
    torch.nn.functional.pad, unfold and fold.

    Args:
        grad_out: (N, O, rows, columns) tensor, the gradient of the loss for the output of the convolution.
        x: (N, C, H, W) tensor, the images of the forward pass, without their frame.
        weight: (O, C, kh, kw) tensor, the kernels of the forward pass.
        stride, padding: ints or pairs, as in the forward pass. Rows and columns that no window reached because the
            last step would have been too long are part of x as well.
    Returns: the tuple (grad_x, grad_weight, grad_bias), in the dtype of x and each in the shape of what it is the
        gradient for. The arguments stay as they are.
    """
    # TODO: one entry of grad_out at a time: its window of the image and its kernel were multiplied, so each of the
    # two gets the other one, times that entry. What is used several times gets the sum.
    raise NotImplementedError("TODO: conv2d_backward")
