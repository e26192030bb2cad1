"""Your code nudges a flat tensor that reshape has made. Where params is transposed, reshape has to copy, the place that f
is asked at stays the same, and every slope comes out as 0."""

import torch


def numerical_gradient(f, params, delta=1e-3):
    place = params.clone().double()
    flat, slopes = place.reshape(-1), []
    for i in range(place.numel()):
        flat[i] += delta
        above = f(place)
        flat[i] -= 2 * delta
        below = f(place)
        flat[i] += delta
        slopes.append((above - below) / (2 * delta))
    return torch.stack(slopes).reshape(params.shape).to(params.dtype)
