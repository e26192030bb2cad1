"""The loop calls sgd_step in each epoch; w and b are two leaves; results require gradients, losses have graphs."""

import torch


def leaves(params):
    return [torch.nn.Parameter(entry.clone()) for entry in params]


def objective(pair, t_u, t_c):
    w, b = pair
    residual = t_c - b - t_u * w
    return (residual @ residual)[None] / len(t_u)


def sgd_step(params, lr, t_u, t_c):
    pair = leaves(params)
    optimizer = torch.optim.SGD([{"params": pair[:1]}, {"params": pair[1:]}], lr)

    def closure():
        loss = objective(pair, t_u, t_c).sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    return torch.stack(pair)


def training_loop(epochs, lr, params, t_u, t_c):
    losses = []
    for _ in range(epochs):
        losses.append(objective(leaves(params), t_u, t_c))
        params = sgd_step(params, lr, t_u, t_c)
    return params, losses
