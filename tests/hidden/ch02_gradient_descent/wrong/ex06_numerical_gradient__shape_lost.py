"""Your gradient is one long row of numbers. It has an entry for each entry of params, so give it the shape of params in
the end."""


import torch


def numerical_gradient(f, params, delta=1e-3):
    place = params.detach().clone().to(torch.float64)
    gradient = torch.zeros(place.numel(), dtype=place.dtype)
    for i in range(place.numel()):
        nudge = torch.zeros(place.numel(), dtype=place.dtype)
        nudge[i] = delta
        nudge = nudge.reshape(place.shape)
        gradient[i] = (f(place + nudge) - f(place - nudge)) / (2 * delta)
    return gradient.to(params.dtype)
