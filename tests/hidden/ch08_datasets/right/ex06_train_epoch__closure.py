"""The step by a closure; a running mean; the result is a tensor."""

import torch


def train_epoch(model, loader, loss_fn, optimizer):
    model = model.train(True)
    mean, seen = torch.zeros((), dtype=torch.float64), 0
    for batch in loader:

        def closure():
            model.zero_grad(set_to_none=False)
            loss = loss_fn(model(batch[0]), batch[1])
            loss.backward()
            return loss

        loss = optimizer.step(closure).detach()
        seen += batch[0].size(0)
        mean += (loss - mean) * batch[0].size(0) / seen
    return mean
