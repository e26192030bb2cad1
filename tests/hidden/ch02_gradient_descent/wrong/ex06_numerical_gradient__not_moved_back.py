"""Your entries stay where the last nudge left them, so the later entries are looked at from a place that is not params
any more. Move each entry back before you go on to the next."""


import torch


def numerical_gradient(f, params, delta=1e-3):
    place = params.detach().clone().to(torch.float64)
    gradient = torch.zeros(place.numel(), dtype=place.dtype)
    for i in range(place.numel()):
        flat = place.reshape(-1)
        flat[i] += delta
        above = f(place)
        flat[i] -= 2 * delta
        gradient[i] = (above - f(place)) / (2 * delta)
    return gradient.reshape(params.shape).to(params.dtype)
