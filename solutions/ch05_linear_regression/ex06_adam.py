"""Adam: momentum, divided by the size of the gradients.

About 30 minutes.
"""

import torch


class Adam:
    """What torch.optim.Adam does, by hand: torch.optim is not to be used.

    The settings have PyTorch's names, order and defaults. Begin with lr, betas and eps; each of the others adds a line
    or two.
    """

    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, amsgrad=False):
        """Keep the parameters and the settings, and make the memory.

        Args:
            params: an iterable of tensors that require gradients, of any shapes and float dtypes.
            lr: float, the learning rate.
            betas: two floats: how much of the average gradient, and of the average square, is left one step later.
            eps: float, keeps the division away from zero. It is added to the root, not under it.
            weight_decay: float; weight_decay * parameter is added to every gradient before anything else is done.
            amsgrad: bool; if True, the largest average square so far takes the place of the present one.
        """
        self.params = list(params)
        self.lr, self.betas, self.eps = lr, betas, eps
        self.weight_decay, self.amsgrad = weight_decay, amsgrad
        # TODO: the memory: for every parameter both averages and the largest average square, zeros at first; and the
        # number of steps so far.
        ### BEGIN SOLUTION
        self.averages = [torch.zeros_like(param) for param in self.params]
        self.square_averages = [torch.zeros_like(param) for param in self.params]
        self.largest = [torch.zeros_like(param) for param in self.params]
        self.steps = 0
        ### END SOLUTION

    def step(self):
        """Move every parameter once, in place.

        With (beta1, beta2) = betas and entry by entry, the average gradient becomes
        beta1 * average + (1 - beta1) * gradient, and the average square beta2 * average + (1 - beta2) * gradient².
        Both start at zero and are too small at first, so in step number t, counted from 1, they are divided by
        1 - beta1**t and 1 - beta2**t before use; what is remembered stays undivided. The parameter goes down by
        lr * average gradient / (root of the average square + eps), with both averages divided like that.

        With amsgrad, the larger of the present and all earlier (undivided) average squares is divided and used.
        A parameter whose .grad is None stays where it is. The gradients themselves are left as they are, and nothing is
        recorded by autograd.
        """
        # TODO: count the step. Then for each parameter, first its averages, then the parameter.
        ### BEGIN SOLUTION
        self.steps += 1
        beta1, beta2 = self.betas
        with torch.no_grad():
            memory = zip(self.params, self.averages, self.square_averages, self.largest, strict=True)
            for param, average, square_average, largest in memory:
                if param.grad is None:
                    continue
                gradient = param.grad + self.weight_decay * param
                average.mul_(beta1).add_((1 - beta1) * gradient)
                square_average.mul_(beta2).add_((1 - beta2) * gradient**2)
                largest.copy_(torch.maximum(largest, square_average))
                used = largest if self.amsgrad else square_average
                root = (used / (1 - beta2**self.steps)).sqrt()
                param -= self.lr * (average / (1 - beta1**self.steps)) / (root + self.eps)
        ### END SOLUTION

    def zero_grad(self):
        """Clear the gradient of every parameter."""
        for param in self.params:
            param.grad = None
