"""Your two places are only delta apart, each half of it away from params. The nudge itself is delta, on either side, and
the distance of the two places 2 * delta."""


import torch


def numerical_gradient(f, params, delta=1e-3):
    place = params.detach().clone().to(torch.float64)
    gradient = torch.zeros(place.numel(), dtype=place.dtype)
    for i in range(place.numel()):
        nudge = torch.zeros(place.numel(), dtype=place.dtype)
        nudge[i] = delta / 2
        nudge = nudge.reshape(place.shape)
        gradient[i] = (f(place + nudge) - f(place - nudge)) / delta
    return gradient.reshape(params.shape).to(params.dtype)
