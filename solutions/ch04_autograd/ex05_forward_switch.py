"""One forward pass for training and for validation.

About 10 minutes.
"""

import torch


def calc_forward(model, x, y, loss_fn, is_train):
    """Return the loss of a model on a batch, with a graph for backward only when it is needed.

    While training, the loss must be ready for backward. While validating nobody calls backward, and the graph would
    only cost memory and time: then autograd builds none, neither for the loss nor for anything on the way to it.
    Afterwards autograd is switched on or off as it was when the function was called, whichever that was, also where the
    model or the loss has raised an exception.

    The model itself stays as it is, its parameters and their gradients included. Its mode (train or eval) is another
    switch, and the caller's business.

    Args:
        model: torch.nn.Module, called as model(x).
        x: tensor with a batch of inputs.
        y: tensor with their targets.
        loss_fn: function or module, called as loss_fn(prediction, y).
        is_train: bool. Where the caller has switched autograd off, True need not build a graph.
    Returns: the loss, a tensor with one entry. With is_train False it does not require a gradient.
    """
    # TODO: forward and loss, inside a switch that goes back by itself.
    ### BEGIN SOLUTION
    with torch.set_grad_enabled(is_train):
        return loss_fn(model(x), y)
    ### END SOLUTION
