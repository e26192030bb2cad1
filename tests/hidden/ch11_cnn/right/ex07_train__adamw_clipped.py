"""AdamW with clipped gradients and a schedule, log-softmax and nll, the losses of all samples kept as tensors."""

import torch
from torch.nn import functional


def train(model, loader, epochs, device):
    weights = list(model.parameters())
    optimizer = torch.optim.AdamW(weights, lr=3e-3)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=max(1, 2 * epochs))
    history = []
    while len(history) < epochs:
        model.train(True)
        each = []
        for x, y in loader:
            negative = functional.nll_loss(model(x.to(device)).log_softmax(-1), y.to(device), reduction="none")
            for weight in weights:
                weight.grad = None
            negative.mean().backward()
            torch.nn.utils.clip_grad_norm_(weights, 5.0)
            optimizer.step()
            each.append(negative.detach())
        schedule.step()
        history.append(torch.cat(each).mean())
    return history
