"""★ The network of two layers once more, trained by autograd.

About 25 minutes.
"""

import torch


def train(x, y, w1, w2, lr, epochs):
    """Train the network relu(x·w1)·w2 and return its weights and the losses on the way.

    It is the network of the chapter before, but the gradients come from `backward`. The loss is the sum, not the mean,
    of the squared errors over all samples and outputs. Every epoch uses all samples and makes one update, weight -
    lr * gradient, of w1 and w2 together: both gradients are taken at the weights with which the epoch began.

    Args:
        x: (N, D) tensor, the inputs.
        y: (N, O) tensor, the targets.
        w1: (D, H) tensor, the weights of the hidden layer to start from.
        w2: (H, O) tensor, the weights of the output layer to start from.
            None of the four requires a gradient, and all of them stay as they are.
        lr: float, the learning rate.
        epochs: int, 1 or more.
    Returns: the tuple (w1, w2, losses): the trained weights, of the dtype of the weights that came in, and a list of
        `epochs` numbers (floats or tensors with one entry), the loss of each epoch before its update.
    """
    # TODO: two leaves of your own, then the loop. Only the forward pass is yours to write.
    ### BEGIN SOLUTION
    w1, w2 = w1.clone().requires_grad_(), w2.clone().requires_grad_()
    losses = []
    for _ in range(epochs):
        loss = (((x @ w1).relu() @ w2 - y) ** 2).sum()
        loss.backward()
        losses.append(loss.item())
        with torch.no_grad():
            for weight in (w1, w2):
                weight -= lr * weight.grad
                weight.grad = None
    return w1.detach(), w2.detach(), losses
    ### END SOLUTION
