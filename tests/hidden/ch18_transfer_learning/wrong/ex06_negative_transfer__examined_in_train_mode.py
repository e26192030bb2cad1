"""The examination is taken in train mode. Batch norms then go by the test samples that happen to stand beside each other,
and dropout guesses along; eval mode is for using a net.
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
        with torch.no_grad():
            right = model(test[0]).argmax(dim=1) == test[1]
        return right.float().mean().item()

    return accuracy(pretrained) - accuracy(fresh)
