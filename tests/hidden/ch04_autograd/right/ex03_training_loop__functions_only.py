"""torch.func.grad_and_value instead of backward; the loop makes new tensors; SGD moves a linear layer."""

import torch


def objective(params, t_u, t_c):
    return torch.nn.functional.mse_loss(torch.stack([t_u, torch.ones_like(t_u)], 1) @ params, t_c)


def training_loop(epochs, lr, params, t_u, t_c):
    losses = []
    slope = torch.func.grad_and_value(objective)
    for _ in range(epochs):
        gradient, loss = slope(params, t_u, t_c)
        losses.append(loss)
        params = torch.add(params, gradient, alpha=-lr)
    return params, losses


def sgd_step(params, lr, t_u, t_c):
    layer = torch.nn.Linear(1, 1, dtype=params.dtype)
    layer.load_state_dict({"weight": params[:1, None], "bias": params[1:]})
    optimizer = torch.optim.SGD(layer.parameters(), lr=lr)
    (layer(t_u[:, None]).squeeze(1) - t_c).square().mean().backward()
    optimizer.step()
    return torch.cat([parameter.detach().flatten() for parameter in layer.parameters()])
