"""The training loop, for a thermometer in an unknown unit.

About 25 minutes.
"""

import torch


def model(t_u, w, b):
    """Given: the readings t_u turned into degrees Celsius."""
    return w * t_u + b


def loss_fn(t_p, t_c):
    """Given: the mean squared error of the predictions t_p."""
    return ((t_p - t_c) ** 2).mean()


def training_loop(epochs, lr, params, t_u, t_c):
    """Return the parameters after some epochs of gradient descent, and the losses on the way.

    Each epoch computes the loss of all readings, finds its gradient with autograd and moves both parameters by -lr
    times this one gradient.

    Args:
        epochs: int, 1 or more.
        lr: float, the learning rate.
        params: (2,) float tensor (w, b) to start from. It does not require a gradient, and stays as it is.
        t_u: (N,) tensor, the thermometer's readings.
        t_c: (N,) tensor, the temperatures in degrees Celsius.
    Returns: the tuple (params, losses): a (2,) tensor of the same dtype, which may require a gradient or not, and a
        list of `epochs` numbers (floats or tensors with one entry), the loss of each epoch before its step.
    """
    # TODO: make a leaf of your own from params, then write the loop.
    raise NotImplementedError("TODO: training_loop")


def sgd_step(params, lr, t_u, t_c):
    """Return the parameters after a single step, made by torch.optim.SGD.

    Args:
        params: (2,) float tensor (w, b) to start from. It does not require a gradient, and stays as it is.
        lr: float, the learning rate.
        t_u, t_c: as above.
    Returns: a (2,) tensor of the same dtype, which may require a gradient or not.
    """
    # TODO: a leaf, an optimizer that holds it, and three calls in the right order.
    raise NotImplementedError("TODO: sgd_step")
