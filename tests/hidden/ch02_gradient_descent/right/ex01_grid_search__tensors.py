"""A float32 tensor for each error, of shape (1,), and the weight as a tensor."""


import torch


def grid_search(xs, ys, ws):
    x, y = torch.tensor(xs), torch.tensor(ys)
    errors = [torch.nn.functional.mse_loss(w * x, y).reshape(1) for w in torch.tensor(ws)]
    best = min(range(len(ws)), key=lambda place: errors[place].item())
    return torch.tensor(ws)[best], errors
