"""Eight optimisers on the same task.

About 25 minutes.
"""

import copy

import torch
from torch import nn


class LinearModel(nn.Module):
    """The model of ex01. Two of them have different first weights. (A check uses it too: leave it as it is.)"""

    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(1, 1)

    def forward(self, x):
        return self.linear(x)


def compare_optimizers(model_fn, x, y, epochs, lr):
    """Train the same model with eight optimisers and return the losses of each.

    The optimisers are those of torch.optim called SGD, Adagrad, Adam, Adamax, ASGD, LBFGS, RMSprop and Rprop, each
    with this learning rate and otherwise its default settings. All of them start from the same weights, those of a
    model that model_fn has made. The loss is the mean of (model(x) - y)² over all entries; an epoch is one step with
    all samples.

    LBFGS looks at the loss several times within one step, so its step() wants a function to call, the closure: it
    clears the gradients, computes the loss, calls backward and returns the loss. step(closure) returns the loss of the
    first call, the one before the step. The other optimisers take a closure as well.

    Args:
        model_fn: a function without arguments that makes a new torch.nn.Module, each time with weights of its own;
            LinearModel is one.
        x: the inputs for the model, one sample in each row.
        y: the targets, of the shape of model(x).
        epochs: int, 1 or more.
        lr: float, the learning rate.
    Returns: a dict with a list for each of the eight names: the loss before each step, `epochs` numbers (floats, or
        tensors with one entry).
    """
    # TODO: for each name, a model that starts where the others do, an optimiser for it, and a loop of steps.
    ### BEGIN SOLUTION
    start = model_fn().to(x.device)

    def run(name):
        model = copy.deepcopy(start)
        optimizer = getattr(torch.optim, name)(model.parameters(), lr=lr)

        def closure():
            optimizer.zero_grad()
            loss = nn.functional.mse_loss(model(x), y)
            loss.backward()
            return loss

        return [optimizer.step(closure).item() for _ in range(epochs)]

    return {name: run(name) for name in ("SGD", "Adagrad", "Adam", "Adamax", "ASGD", "LBFGS", "RMSprop", "Rprop")}
    ### END SOLUTION
