"""Your code compares two answers of f in the precision that params came in. Those of float32 agree in nearly all of
their seven digits, and what is left of their difference is mostly rounding; nudge in float64, and keep the answers
in it."""

import torch


def numerical_gradient(f, params, delta=1e-3):
    place = params.detach().clone()
    gradient = torch.zeros(place.numel(), dtype=place.dtype)
    for i in range(place.numel()):
        nudge = torch.zeros(place.numel(), dtype=place.dtype)
        nudge[i] = delta
        nudge = nudge.reshape(place.shape)
        gradient[i] = (f(place + nudge) - f(place - nudge)) / (2 * delta)
    return gradient.reshape(params.shape).to(params.dtype)
