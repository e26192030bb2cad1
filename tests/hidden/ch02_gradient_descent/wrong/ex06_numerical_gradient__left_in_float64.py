"""Your gradient stays in float64 whatever the dtype of params. float64 is for the differences inside; hand the result
back in the dtype that came in."""


import torch


def numerical_gradient(f, params, delta=1e-3):
    place = params.detach().clone().to(torch.float64)
    gradient = torch.zeros(place.numel(), dtype=place.dtype)
    for i in range(place.numel()):
        nudge = torch.zeros(place.numel(), dtype=place.dtype)
        nudge[i] = delta
        nudge = nudge.reshape(place.shape)
        gradient[i] = (f(place + nudge) - f(place - nudge)) / (2 * delta)
    return gradient.reshape(params.shape)
