"""One copy, nudged in place through a flat view and put back to the remembered value."""


import torch


def numerical_gradient(f, params, delta=1e-3):
    place = torch.tensor(params.tolist(), dtype=torch.float64)
    flat, slopes = place.view(-1), []
    for i, kept in enumerate(flat.tolist()):
        flat[i] = kept + delta
        slopes.append(0.5 * f(place) / delta)
        flat[i] = kept - delta
        slopes[-1] = slopes[-1] - 0.5 * f(place) / delta
        flat[i] = kept
    return torch.stack(slopes).to(params.dtype).view_as(params)
