"""A matrix with a column of ones; w and b move by their own lines after both slopes are known."""


import torch


def model(t_u, w, b):
    return torch.stack([t_u, torch.ones_like(t_u)], 1) @ torch.stack([w, b])


def loss(t_p, t_c):
    return torch.dot(t_p - t_c, t_p - t_c).reshape(1) / len(t_c)


def gradient(t_u, t_c, t_p, w, b):
    matrix = torch.stack([t_u, torch.ones_like(t_u)])
    dw, db = matrix @ (t_p - t_c) / (0.5 * len(t_u))
    return dw, db


def fit(params, t_u, t_c, lr, epochs):
    w, b = params.clone().unbind()
    losses = torch.zeros(epochs, dtype=torch.float64)
    for epoch in range(epochs):
        t_p = model(t_u, w, b)
        losses[epoch] = loss(t_p, t_c)[0]
        dw, db = gradient(t_u, t_c, t_p, w, b)
        w = w - dw * lr
        b = b - db * lr
    return torch.stack((w, b)), losses
