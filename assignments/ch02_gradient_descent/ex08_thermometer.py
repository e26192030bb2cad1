"""★ Reading a strange thermometer.

About 40 minutes.
"""

import torch

# Eleven readings of the strange thermometer, and what a Celsius thermometer beside it showed.
T_U = torch.tensor([35.7, 55.9, 58.2, 81.9, 56.3, 48.9, 33.9, 21.8, 48.4, 60.4, 68.4])
T_C = torch.tensor([0.5, 14.0, 15.0, 28.0, 11.0, 8.0, 3.0, -4.0, 6.0, 13.0, 21.0])


def model(t_u, w, b):
    """Return the predicted temperatures, w·t_u + b.

    Args:
        t_u: (N,) tensor, the readings in the unknown unit.
        w, b: tensors of shape (), the weight and the bias.
    Returns: (N,) tensor.
    """
    # TODO: a straight line.
    raise NotImplementedError("TODO: model")


def loss(t_p, t_c):
    """Return the mean of (t_p - t_c)² over all samples.

    Args:
        t_p: (N,) tensor, the predicted temperatures.
        t_c: (N,) tensor, the measured ones, in degrees Celsius.
    Returns: the loss, one number (a tensor with one entry or a float).
    """
    # TODO: square the errors, take their mean.
    raise NotImplementedError("TODO: loss")


def gradient(t_u, t_c, t_p, w, b):
    """Return the derivatives of the loss for w and for b, worked out by hand: autograd is not to be used.

    Args:
        t_u: (N,) tensor, the readings.
        t_c: (N,) tensor, the measured temperatures.
        t_p: (N,) tensor, the temperatures that the model predicts with w and b.
        w, b: tensors of shape (), the weight and the bias. A straight line may not need all of these arguments.
    Returns: tensor of shape (2,), the derivative for w and then the one for b.
    """
    # TODO: the chain rule: from the loss to the predictions, from there to w and to b.
    raise NotImplementedError("TODO: gradient")


def fit(params, t_u, t_c, lr, epochs):
    """Return the parameters after some epochs of gradient descent, and the losses on the way.

    Every epoch uses all samples and makes one step of both parameters together, params - lr · gradient, with the
    gradient at the place where the epoch began. Neither autograd nor torch.optim is to be used.

    Args:
        params: tensor of shape (2,), w and b to start from. It stays as it is.
        t_u: (N,) tensor, the readings.
        t_c: (N,) tensor, the measured temperatures.
        lr: float, the learning rate.
        epochs: int, 1 or more.
    Returns: the tuple (params, losses): a tensor of shape (2,) and of the dtype of params, w and b after the last step,
        and a list of `epochs` floats, the loss of each epoch before its step.
    """
    # TODO: the loop. Predict, record the loss, find the gradient, take the step.
    raise NotImplementedError("TODO: fit")
