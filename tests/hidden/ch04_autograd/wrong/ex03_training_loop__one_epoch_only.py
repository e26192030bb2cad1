"""Your training ends after the first epoch, whatever was asked for. A loop over the epochs is wanted, and the return belongs below it, one level further left."""

import torch


def model(t_u, w, b):
    return w * t_u + b


def loss_fn(t_p, t_c):
    return ((t_p - t_c) ** 2).mean()


def training_loop(epochs, lr, params, t_u, t_c):
    params = params.clone().requires_grad_()
    losses = []
    for _ in range(epochs):
        loss = loss_fn(model(t_u, *params), t_c)
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            params -= lr * params.grad
        params.grad.zero_()
        return params, losses


def sgd_step(params, lr, t_u, t_c):
    params = params.clone().requires_grad_()
    optimizer = torch.optim.SGD([params], lr=lr)
    loss = loss_fn(model(t_u, *params), t_c)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return params
