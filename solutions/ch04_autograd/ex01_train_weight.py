"""Train one weight; autograd finds the slope.

About 20 minutes.
"""

import torch


def train_weight(xs, ys, w, lr, epochs):
    """Fit prediction = w * x to some samples, one step for each sample, and return the weight and all losses.

    An epoch goes once through the samples, in the given order. With each sample the loss is (w * x - y)**2, and w moves
    by -lr times the gradient of this one loss. Make w a leaf tensor, one that requires a gradient and is not the result
    of an operation, and let `backward` find the gradient.

    Args:
        xs: list of floats, the inputs.
        ys: list of as many floats, the targets.
        w: float, the weight to start from.
        lr: float, the learning rate.
        epochs: int, 1 or more.
    Returns: the tuple (w, losses): the trained weight, one number (a float or a tensor with one entry), and a list with
        a float for each step, epochs * len(xs) of them: the loss of its sample before the step. A float, not a tensor:
        a loss that is kept as a tensor keeps its whole graph alive.
    """
    # TODO: make the leaf. For each sample: loss, backward, step; and start the next gradient from nothing.
    ### BEGIN SOLUTION
    weight = torch.tensor(float(w), requires_grad=True)
    losses = []
    for _ in range(epochs):
        for x, y in zip(xs, ys, strict=True):
            loss = (weight * x - y) ** 2
            loss.backward()
            losses.append(loss.item())
            with torch.no_grad():
                weight -= lr * weight.grad
            weight.grad.zero_()
    return weight.detach(), losses
    ### END SOLUTION
