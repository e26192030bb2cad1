"""Your list has the loss of each epoch after its step. Asked for is the loss before it, so that the first entry belongs
to the parameters at the start."""


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
        params = params - lr * gradient(t_u, t_c, t_p, w, b)
        losses.append(float(loss(model(t_u, *params), t_c)))
    return params, losses
