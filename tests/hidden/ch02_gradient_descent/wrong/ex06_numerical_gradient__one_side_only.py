"""You compare f on one side with f at the place itself. On a curve that difference is off by about half of delta times
the curvature; with one nudge to each side those errors cancel."""


import torch


def numerical_gradient(f, params, delta=1e-3):
    place = params.detach().clone().to(torch.float64)
    gradient = torch.zeros(place.numel(), dtype=place.dtype)
    for i in range(place.numel()):
        nudge = torch.zeros(place.numel(), dtype=place.dtype)
        nudge[i] = delta
        nudge = nudge.reshape(place.shape)
        gradient[i] = (f(place + nudge) - f(place)) / delta
    return gradient.reshape(params.shape).to(params.dtype)
