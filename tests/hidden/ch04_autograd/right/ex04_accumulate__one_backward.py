"""One loss for everything, added up over the batches before a single backward; scaled afterwards in the .grad."""

import torch


def accumulated_gradients(model, batches, loss_fn):
    loss, count = 0, 0
    for x, y in reversed(batches):
        loss = loss + loss_fn(model(x), y) * y.size(0)
        count += y.size(0)
    optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
    optimizer.zero_grad(set_to_none=False)
    loss.backward()
    for parameter in model.parameters():
        parameter.grad.div_(count)
    return dict((name, parameter.grad) for name, parameter in model.named_parameters())
