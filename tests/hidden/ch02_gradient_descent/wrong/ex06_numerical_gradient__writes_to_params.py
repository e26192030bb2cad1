"""You nudge the very tensor that the caller handed over. Moving an entry up, down and back leaves rounding behind, and
only a copy is yours to write to."""


import torch


def numerical_gradient(f, params, delta=1e-3):
    gradient = torch.zeros(params.numel(), dtype=torch.float64)
    flat = params.view(-1)
    for i in range(len(flat)):
        flat[i] += delta
        above = f(params.double())
        flat[i] -= 2 * delta
        below = f(params.double())
        flat[i] += delta
        gradient[i] = (above - below) / (2 * delta)
    return gradient.reshape(params.shape).to(params.dtype)
