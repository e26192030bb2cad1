"""Linear modules without biases that hold the drawn weights, the gradient by torch.func, in float64, as an array."""

import torch

SAMPLES, WIDTH = 64, 16


def draw_stack(depth, generator):
    x = torch.randn(SAMPLES, WIDTH, generator=generator)
    y = torch.randn(SAMPLES, WIDTH, generator=generator)
    weights = [0.7 / WIDTH**0.5 * torch.randn(WIDTH, WIDTH, generator=generator) for _ in range(depth)]
    return x, y, weights


class Layer(torch.nn.Module):
    def __init__(self, weight, keep):
        super().__init__()
        self.linear = torch.nn.Linear(WIDTH, WIDTH, bias=False)
        self.linear.weight.data = weight.T.double()
        self.keep = keep

    def forward(self, x):
        return self.keep * x + self.linear(x).tanh()


def first_layer_gradient(depth, residual, generator):
    x, y, weights = draw_stack(depth, generator)
    stack = torch.nn.Sequential(*[Layer(w, int(residual)) for w in weights]).requires_grad_(False)

    def loss(first):
        h = torch.func.functional_call(stack[0], {"linear.weight": first}, x.double())
        return torch.nn.functional.mse_loss(stack[1:](h), y.double())

    return torch.func.grad(loss)(stack[0].linear.weight).flatten().square().sum().sqrt().numpy()
