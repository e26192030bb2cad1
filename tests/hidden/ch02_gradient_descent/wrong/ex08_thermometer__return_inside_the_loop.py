"""Your descent ends after the first epoch, whatever was asked for. A loop over the epochs is wanted, and the return
belongs below it, one level further left."""


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
    for _ in range(epochs):
        w, b = params
        t_p = model(t_u, w, b)
        losses.append(float(loss(t_p, t_c)))
        params = params - lr * gradient(t_u, t_c, t_p, w, b)
        return params, losses
