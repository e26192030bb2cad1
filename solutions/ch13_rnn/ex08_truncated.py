"""★ Long sequences, learnt through a window.

About 40 minutes.
"""

import torch
from torch import nn


class Predictor(nn.Module):
    """Given: a model to try your function on. It says from what it has heard so far what comes next.

    It is called as model(inputs, h), like nn.RNN: inputs (T, N, size), h the state or None for zeros. It returns the
    predictions (T, N, size) and the state after the last step.
    """

    def __init__(self, size=1, hidden=16):
        super().__init__()
        self.rnn = nn.RNN(size, hidden)
        self.linear = nn.Linear(hidden, size)

    def forward(self, inputs, h=None):
        output, h = self.rnn(inputs, h)
        return self.linear(output), h


def train(model, sequence, window, epochs, lr):
    """Train a model in place to predict the next step of a long sequence, window by window, and return the losses.

    What the model hears is sequence[0], …, sequence[S - 2], what it should say is sequence[1], …, sequence[S - 1]. In
    each epoch the S - 1 steps are cut into windows of `window` steps, in order; the last window may be shorter. Each
    window is one forward pass, one mean of the squared errors over all its entries and one step of torch.optim.Adam,
    along the gradient of this mean alone. One optimizer, with learning rate `lr` and its other defaults, serves the
    whole training.

    The model begins each epoch without a state (None). From one window to the next its state is carried over, but
    detached: the model remembers across the border, the gradient ends there. The model learns in train mode, whatever
    mode it came in.

    Args:
        model: a module called as model(inputs, h) that returns (predictions, h), such as Predictor(): inputs and
            predictions are (steps, N, D), h is None or the state tensor that an earlier call returned.
        sequence: (S, N, D) float tensor, S steps, at least 2, of N sequences; stays as it is.
        window: int, 1 or more; it may be larger than the sequence is long.
        epochs: int, 1 or more. lr: float.
    Returns: a list with one number (a float, or a tensor with one entry) for each epoch: the mean of the squared errors
        over all its S - 1 steps, each taken in the forward pass before the update of its window. Every step weighs the
        same, also in a short last window.
    """
    # TODO: inputs and targets, the optimizer, the loop over epochs and in it the loop over windows. Where does the
    # state become None, and where is it detached?
    ### BEGIN SOLUTION
    inputs, targets = sequence[:-1], sequence[1:]
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        h, total = None, 0.0
        for x, y in zip(inputs.split(window), targets.split(window), strict=True):
            predictions, h = model(x, h)
            h = h.detach()
            loss = nn.functional.mse_loss(predictions, y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(x)
        losses.append(total / len(inputs))
    return losses
    ### END SOLUTION
