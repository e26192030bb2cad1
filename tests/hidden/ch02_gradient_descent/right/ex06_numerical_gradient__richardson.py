"""Two central differences, of delta and of half of it, combined to cancel the leading error."""


import torch


def numerical_gradient(f, params, delta=1e-3):
    place = params.double()
    rows = torch.eye(place.numel(), dtype=torch.float64)

    def central(h):
        pairs = [(place + h * row.view(place.shape), place - h * row.view(place.shape)) for row in rows]
        return torch.stack([(f(up) - f(down)) / (2 * h) for up, down in pairs])

    return ((4 * central(delta / 2) - central(delta)) / 3).reshape(params.shape).type_as(params)
