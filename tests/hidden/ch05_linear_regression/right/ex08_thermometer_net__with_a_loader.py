"""Data sets and one large batch from a loader, zero first biases, a sum divided by the count, losses as tensors."""

import torch
from torch.utils.data import DataLoader, Subset, TensorDataset


def build_model():
    model = torch.nn.Sequential()
    model.add_module("hidden_linear", torch.nn.Linear(1, 13))
    model.add_module("hidden_activation", torch.nn.Tanh())
    model.add_module("output_linear", torch.nn.Linear(13, 1))
    torch.nn.init.zeros_(model.hidden_linear.bias)
    torch.nn.init.xavier_uniform_(model.output_linear.weight)
    return model


def train(model, t_u, t_c, validation, lr, epochs):
    everything = TensorDataset(t_u[:, None] * 0.1, t_c[:, None])
    others = torch.ones(len(t_u)).index_fill(0, validation, 0).nonzero().flatten()
    loaders = [DataLoader(Subset(everything, part.tolist()), batch_size=len(part)) for part in (others, validation)]
    batches = [next(iter(loader)) for loader in loaders]
    optimizer = torch.optim.SGD(model.parameters(), lr)
    losses = [], []
    while len(losses[0]) < epochs:
        values = []
        for mode, (x, y) in zip((True, False), batches):
            model.train(mode)
            values.append(torch.nn.functional.mse_loss(model(x), y, reduction="sum") / len(y))
        for kept, value in zip(losses, values):
            kept.append(value.detach())
        values[0].backward()
        optimizer.step()
        optimizer.zero_grad()
    return list(losses)
