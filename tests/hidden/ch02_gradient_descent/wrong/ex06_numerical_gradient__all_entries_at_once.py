"""You nudge all entries together. That gives the slope in one direction, the sum of the gradient's entries; nudge one
entry at a time while the others stay."""


import torch


def numerical_gradient(f, params, delta=1e-3):
    place = params.detach().clone().to(torch.float64)
    gradient = torch.zeros(place.numel(), dtype=place.dtype)
    for i in range(place.numel()):
        gradient[i] = (f(place + delta) - f(place - delta)) / (2 * delta)
    return gradient.reshape(params.shape).to(params.dtype)
