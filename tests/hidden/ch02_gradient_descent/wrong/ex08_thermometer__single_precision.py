"""Your fit turns the parameters into float32 after each step. Parameters that came in double precision lose half of
their digits: compute in the dtype in which they came."""

import torch

T_U = torch.tensor([35.7, 55.9, 58.2, 81.9, 56.3, 48.9, 33.9, 21.8, 48.4, 60.4, 68.4])
T_C = torch.tensor([0.5, 14.0, 15.0, 28.0, 11.0, 8.0, 3.0, -4.0, 6.0, 13.0, 21.0])


def model(t_u, w, b):
    return w * t_u + b


def loss(t_p, t_c):
    return ((t_p - t_c) ** 2).mean()


def gradient(t_u, t_c, t_p, w, b):
    from_loss = 2 * (t_p - t_c) / len(t_u)
    return torch.stack([(from_loss * t_u).sum(), from_loss.sum()])


def fit(params, t_u, t_c, lr, epochs):
    losses = []
    for _ in range(epochs):
        w, b = params
        t_p = model(t_u, w, b)
        losses.append(float(loss(t_p, t_c)))
        params = (params - lr * gradient(t_u, t_c, t_p, w, b)).float()
    return params, losses
