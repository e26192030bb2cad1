"""★ A network of two layers, trained with gradients by hand.

About 40 minutes.
"""

import torch


def two_layer_gradients(x, y, w1, w2):
    """Return the loss of the network relu(x·w1)·w2 and its gradients for both weights.

    The loss is the sum, not the mean, of the squared errors over all samples and outputs. The gradients are worked out
    by hand: neither autograd nor torch.nn is to be used.

    Args:
        x: (N, D) tensor, the inputs.
        y: (N, O) tensor, the targets.
        w1: (D, H) tensor, the weights of the hidden layer.
        w2: (H, O) tensor, the weights of the output layer.
    Returns: the tuple (loss, grad_w1, grad_w2): one number (a tensor with one entry or a float), a (D, H) tensor and
        an (H, O) tensor, all of the dtype of the weights. The four arguments stay as they are.
    """
    # TODO: forward. Keep what the way back needs: the hidden layer before and after the relu, the errors.
    raise NotImplementedError("TODO: two_layer_gradients")
    # TODO: backward, one step of the forward pass after the other, the last one first.
    raise NotImplementedError("TODO: two_layer_gradients")


def train(x, y, w1, w2, lr, epochs):
    """Return the weights after some epochs of gradient descent, and the losses on the way.

    Every epoch uses all samples and makes one update, weight - lr * gradient, of w1 and w2 together: both gradients
    are taken at the weights with which the epoch began.

    Args:
        x, y, w1, w2: as above; all of them stay as they are, so the caller can start again from the same weights.
        lr: float, the learning rate.
        epochs: int, 1 or more.
    Returns: the tuple (w1, w2, losses): the trained weights, and a list of `epochs` numbers (tensors with one entry or
        floats), the loss of each epoch before its update.
    """
    # TODO: the loop. Record the loss, then take the step.
    raise NotImplementedError("TODO: train")
