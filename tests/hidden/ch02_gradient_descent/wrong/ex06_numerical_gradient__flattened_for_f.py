"""You give f one long row of numbers. It asks for a tensor of the shape of params, and may look at rows and columns;
give the nudged copy its shape back before you hand it over."""


import torch


def numerical_gradient(f, params, delta=1e-3):
    place = params.detach().clone().to(torch.float64)
    gradient = torch.zeros(place.numel(), dtype=place.dtype)
    for i in range(place.numel()):
        flat = place.reshape(-1)
        above, below = flat.clone(), flat.clone()
        above[i] += delta
        below[i] -= delta
        gradient[i] = (f(above) - f(below)) / (2 * delta)
    return gradient.reshape(params.shape).to(params.dtype)
