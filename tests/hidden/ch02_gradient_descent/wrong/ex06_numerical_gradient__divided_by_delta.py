"""Your difference is divided by delta. The two places lie delta to either side, so the distance between them is
2·delta, and your gradient is twice too large."""


import torch


def numerical_gradient(f, params, delta=1e-3):
    place = params.detach().clone().to(torch.float64)
    gradient = torch.zeros(place.numel(), dtype=place.dtype)
    for i in range(place.numel()):
        nudge = torch.zeros(place.numel(), dtype=place.dtype)
        nudge[i] = delta
        nudge = nudge.reshape(place.shape)
        gradient[i] = (f(place + nudge) - f(place - nudge)) / delta
    return gradient.reshape(params.shape).to(params.dtype)
