"""Adagrad: a step size for every number of every parameter.

About 25 minutes.
"""

import torch


class Adagrad:
    """What torch.optim.Adagrad does, by hand: torch.optim is not to be used.

    The settings have PyTorch's names, order and defaults. Begin with lr and eps; each of the others adds one line.
    """

    def __init__(self, params, lr=0.01, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
        """Keep the parameters and the settings, and make the memory.

        Args:
            params: an iterable of tensors that require gradients, of any shapes and float dtypes.
            lr: float, the learning rate.
            lr_decay: float; step number t, counted from 1, is made with lr / (1 + (t - 1) * lr_decay).
            weight_decay: float; weight_decay * parameter is added to every gradient before anything else is done.
            initial_accumulator_value: float, the first value of all sums of squares.
            eps: float, keeps the division away from zero. It is added to the root, not under it.
        """
        self.params = list(params)
        self.lr, self.lr_decay, self.weight_decay, self.eps = lr, lr_decay, weight_decay, eps
        # TODO: the memory: for every parameter a sum of squares in its own shape, and the number of steps so far.
        ### BEGIN SOLUTION
        self.sums = [torch.full_like(param, initial_accumulator_value) for param in self.params]
        self.steps = 0
        ### END SOLUTION

    def step(self):
        """Move every parameter once, in place.

        The square of every gradient, entry by entry, is added to its sum. Then the parameter goes down by
        lr * gradient / (root of the sum + eps). A parameter whose .grad is None stays where it is. The gradients
        themselves are left as they are, and nothing is recorded by autograd.
        """
        # TODO: for each parameter, first its sum, then the parameter.
        ### BEGIN SOLUTION
        self.steps += 1
        lr = self.lr / (1 + (self.steps - 1) * self.lr_decay)
        with torch.no_grad():
            for param, total in zip(self.params, self.sums, strict=True):
                if param.grad is not None:
                    gradient = param.grad + self.weight_decay * param
                    total += gradient**2
                    param -= lr * gradient / (total.sqrt() + self.eps)
        ### END SOLUTION

    def zero_grad(self):
        """Clear the gradient of every parameter."""
        for param in self.params:
            param.grad = None
