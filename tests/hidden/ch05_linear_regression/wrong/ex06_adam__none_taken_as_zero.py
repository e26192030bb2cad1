"""Where a gradient is None your code takes it for zero, and the parameter moves on with the average that is left. None
means that the parameter has no part in this step: leave it as it is."""

import torch


class Adam:

    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, amsgrad=False):
        self.params = list(params)
        self.lr, self.betas, self.eps = lr, betas, eps
        self.weight_decay, self.amsgrad = weight_decay, amsgrad
        self.averages = [torch.zeros_like(param) for param in self.params]
        self.square_averages = [torch.zeros_like(param) for param in self.params]
        self.largest = [torch.zeros_like(param) for param in self.params]
        self.steps = 0

    def step(self):
        self.steps += 1
        beta1, beta2 = self.betas
        with torch.no_grad():
            memory = zip(self.params, self.averages, self.square_averages, self.largest, strict=True)
            for param, average, square_average, largest in memory:
                gradient = torch.zeros_like(param) if param.grad is None else param.grad
                gradient = gradient + self.weight_decay * param
                average.mul_(beta1).add_((1 - beta1) * gradient)
                square_average.mul_(beta2).add_((1 - beta2) * gradient**2)
                largest.copy_(torch.maximum(largest, square_average))
                used = largest if self.amsgrad else square_average
                root = (used / (1 - beta2**self.steps)).sqrt()
                param -= self.lr * (average / (1 - beta1**self.steps)) / (root + self.eps)

    def zero_grad(self):
        for param in self.params:
            param.grad = None
