"""Your code leaves the layers in the mode in which it finds them. A model that was evaluated before comes in eval mode and
would learn in it; switch with model.train() first, which reaches every layer.
"""


def train_epoch(model, loader, loss_fn, optimizer):
    total, count = 0.0, 0
    for x, y in loader:
        loss = loss_fn(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y)
        count += len(y)
    return total / count
