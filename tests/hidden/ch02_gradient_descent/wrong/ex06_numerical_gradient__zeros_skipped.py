"""Your code passes over an entry of params that is zero. The function may rise there as anywhere else: nudge it like
all others."""

import torch


def numerical_gradient(f, params, delta=1e-3):
    place = params.to(torch.float64)
    gradient = torch.zeros(place.numel(), dtype=torch.float64)
    for i in range(place.numel()):
        if place.reshape(-1)[i] == 0: continue
        nudge = torch.zeros_like(gradient)
        nudge[i] = delta
        nudge = nudge.reshape(place.shape).to(place.device)
        gradient[i] = (f(place + nudge) - f(place - nudge)) / (2 * delta)
    return gradient.reshape(params.shape).to(params)
