"""Tensors in single precision, results of shape (1,), the cost by mse_loss."""


import torch
from torch.nn.functional import mse_loss


def cost(w, xs, ys):
    return mse_loss(w * torch.tensor(xs), torch.tensor(ys)).view(1)


def gradient(w, xs, ys):
    x, y = torch.tensor([xs]), torch.tensor([ys])
    return ((w * x - y) @ x.T * 2).view(1) / x.numel()
