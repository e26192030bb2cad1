"""The loss in your loop has no graph, because nothing in it requires a gradient. Either the parameters were never told to (a misspelt attribute such as requests_grad is simply a new attribute that nobody reads), or they became plain numbers on the way, by .item() or .tolist()."""

import torch


def model(t_u, w, b):
    return w * t_u + b


def loss_fn(t_p, t_c):
    return ((t_p - t_c) ** 2).mean()


def training_loop(epochs, lr, params, t_u, t_c):
    params = params.clone()
    params.requests_grad = True
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
