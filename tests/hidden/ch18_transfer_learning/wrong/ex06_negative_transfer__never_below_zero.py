"""A gain below zero is taken for zero. A body that was trained on something else can do harm, and that is just what is to
be found out.
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

    return max(0.0, accuracy(pretrained) - accuracy(fresh))
