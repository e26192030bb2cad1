"""The step by a closure, log-softmax picked by gather, a sum that is divided; the result is a tensor."""

import torch


def train_epoch(model, loader, optimizer):
    model = model.train(True)
    losses = []

    for x, y in loader:

        def closure():
            model.zero_grad(set_to_none=False)
            picked = torch.log_softmax(model(x), -1).gather(1, y[:, None])
            (-picked.sum() / y.shape[0]).backward()
            losses.append(-picked.detach()[:, 0])

        optimizer.step(closure)
    return torch.cat(losses).mean()
