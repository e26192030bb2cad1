"""Gradient descent with momentum, as an optimiser of your own.

About 25 minutes.
"""

import torch


class SGD:
    """What torch.optim.SGD does, by hand: torch.optim is not to be used.

    Used in a loop like PyTorch's own: loss.backward() puts a gradient into the .grad of every parameter, step() moves
    the parameters, zero_grad() clears the gradients.
    """

    def __init__(self, params, lr, momentum=0.0):
        """Keep the parameters and the settings, and make the memory.

        Args:
            params: tensors that require gradients, of any shapes and float dtypes. Any iterable will do, often
                model.parameters(), through which one can go only once.
            lr: float, the learning rate; it stays the same.
            momentum: float from 0 up to, but not including, 1: how much of the velocity is left one step later.
        """
        # TODO: keep what step and zero_grad will need. Every parameter wants a velocity of its own, zero at first.
        ### BEGIN SOLUTION
        self.params, self.lr, self.momentum = list(params), lr, momentum
        self.velocities = [torch.zeros_like(param) for param in self.params]
        ### END SOLUTION

    def step(self):
        """Move every parameter once, in place.

        Its velocity is a fading sum (not an average) of its gradients: velocity = momentum * velocity + gradient.
        Then the parameter goes down by lr * velocity. A parameter whose .grad is None stays where it is. The gradients
        themselves are left as they are. Nothing of all this is recorded by autograd.
        """
        # TODO: for each parameter, first its velocity, then the parameter.
        ### BEGIN SOLUTION
        with torch.no_grad():
            for param, velocity in zip(self.params, self.velocities, strict=True):
                if param.grad is not None:
                    velocity.mul_(self.momentum).add_(param.grad)
                    param -= self.lr * velocity
        ### END SOLUTION

    def zero_grad(self):
        """Clear the gradient of every parameter: set it to None, or to zeros. Velocities and parameters stay."""
        # TODO: so that the next backward starts from nothing.
        ### BEGIN SOLUTION
        for parameter in self.params:
            parameter.grad = None
        ### END SOLUTION
