"""Fit a parabola; three weights take their steps together.

About 15 minutes.
"""

import torch


def fit_quadratic(xs, ys, lr, epochs):
    """Fit prediction = w1 * x**2 + w2 * x + b to some samples by gradient descent.

    All three weights start at zero. An epoch takes all samples at once: the loss is the mean of their squared errors,
    autograd finds its gradient, and each weight moves by -lr times its own part of it. All three parts belong to the
    weights with which the epoch began.

    Args:
        xs: list of floats, the inputs.
        ys: list of as many floats, the targets.
        lr: float, the learning rate.
        epochs: int, 1 or more; the number of steps.
    Returns: the tuple (w1, w2, b), three numbers (floats or tensors with one entry).
    """
    # TODO: three leaves at zero, and the loop: predictions of all samples, mean loss, backward, a step for each leaf.
    ### BEGIN SOLUTION
    inputs, targets = torch.tensor(xs), torch.tensor(ys)
    w1, w2, b = (torch.zeros(1, requires_grad=True) for _ in range(3))
    for _ in range(epochs):
        predictions = w1 * inputs**2 + w2 * inputs + b
        ((predictions - targets) ** 2).mean().backward()
        with torch.no_grad():
            for weight in (w1, w2, b):
                weight -= lr * weight.grad
                weight.grad.zero_()
    return w1.item(), w2.item(), b.item()
    ### END SOLUTION
