"""You predict once, before the first epoch, so every epoch sees the same errors and takes the same step. Predict anew
in every epoch, with the parameters as they are then."""


import torch


def model(t_u, w, b):
    return w * t_u + b


def loss(t_p, t_c):
    return ((t_p - t_c) ** 2).mean()


def gradient(t_u, t_c, t_p, w, b):
    error = t_p - t_c
    return torch.stack([(2 * error * t_u).mean(), (2 * error).mean()])


def fit(params, t_u, t_c, lr, epochs):
    losses = []
    t_p = model(t_u, *params)
    for _ in range(epochs):
        losses.append(float(loss(t_p, t_c)))
        params = params - lr * gradient(t_u, t_c, t_p, *params)
    return params, losses
