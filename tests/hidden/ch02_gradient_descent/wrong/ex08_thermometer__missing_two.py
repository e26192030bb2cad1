"""Your gradient is half of what it should be: the 2 is missing. The slope of e² is 2e, and both derivatives inherit
it."""


import torch


def model(t_u, w, b):
    return w * t_u + b


def loss(t_p, t_c):
    return ((t_p - t_c) ** 2).mean()


def gradient(t_u, t_c, t_p, w, b):
    error = t_p - t_c
    return torch.stack([(error * t_u).mean(), error.mean()])


def fit(params, t_u, t_c, lr, epochs):
    losses = []
    for _ in range(epochs):
        w, b = params
        t_p = model(t_u, w, b)
        losses.append(float(loss(t_p, t_c)))
        params = params - lr * gradient(t_u, t_c, t_p, w, b)
    return params, losses
