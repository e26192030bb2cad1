"""Your code trains in small batches, with several steps in each epoch. Here an epoch is one step, along the gradient of the
mean over all training samples at once.
"""

import torch
import torch.nn.functional as F


def transfer_gain(pretrained, fresh, train, test, epochs, lr):
    def accuracy(model):
        optimizer = torch.optim.SGD(model.parameters(), lr=lr)
        model.train()
        for _ in range(epochs):
            for x, labels in zip(train[0].split(32), train[1].split(32), strict=True):
                loss = F.cross_entropy(model(x), labels)
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
        model.eval()
        with torch.no_grad():
            right = model(test[0]).argmax(dim=1) == test[1]
        return right.float().mean().item()

    return accuracy(pretrained) - accuracy(fresh)
