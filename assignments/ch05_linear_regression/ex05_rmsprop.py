"""RMSprop: Adagrad with a memory that fades.

About 25 minutes.
"""

import torch


class RMSprop:
    """What torch.optim.RMSprop does, by hand: torch.optim is not to be used.

    The settings have PyTorch's names, order and defaults. Begin with lr, alpha and eps; each of the others adds a line
    or two.
    """

    def __init__(self, params, lr=0.01, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False):
        """Keep the parameters and the settings, and make the memory.

        Args:
            params: an iterable of tensors that require gradients, of any shapes and float dtypes.
            lr: float, the learning rate.
            alpha: float between 0 and 1: how much of the old averages is left one step later.
            eps: float, keeps the division away from zero. It is added to the root, not under it.
            weight_decay: float; weight_decay * parameter is added to every gradient before anything else is done.
            momentum: float from 0 up to, but not including, 1: how much of the velocity is left one step later.
            centered: bool; if True, the square of the average gradient is subtracted under the root.
        """
        self.params = list(params)
        self.lr, self.alpha, self.eps = lr, alpha, eps
        self.weight_decay, self.momentum, self.centered = weight_decay, momentum, centered
        # TODO: the memory, zeros at first: for every parameter the averages, and a velocity for momentum.
        raise NotImplementedError("TODO: RMSprop.__init__")

    def step(self):
        """Move every parameter once, in place.

        The average of the squares becomes alpha * average + (1 - alpha) * gradient², entry by entry; the average of the
        gradients, which only `centered` needs, alpha * average + (1 - alpha) * gradient. The direction of the step is
        gradient / (root + eps), with the root of the average square or, if centered, of the average square minus the
        squared average. The velocity becomes momentum * velocity + direction, and the parameter goes down by
        lr * velocity. Without momentum that is lr * direction.

        A parameter whose .grad is None stays where it is. The gradients themselves are left as they are, and nothing is
        recorded by autograd.
        """
        # TODO: for each parameter, first its averages, then the direction and the velocity, then the parameter.
        raise NotImplementedError("TODO: RMSprop.step")

    def zero_grad(self):
        """Clear the gradient of every parameter."""
        for param in self.params:
            param.grad = None
