"""Your sgd_step gives the parameters back as they came, as if no gradient had been found. First clear, then backward, then step, all on one leaf: the tensor that the optimizer holds is the one that the loss is computed from and the one that is returned, and a requires_grad set on the loss alone does not reach it."""

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
    loss.backward()
    optimizer.zero_grad()
    optimizer.step()
    return params
