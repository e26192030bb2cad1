"""The optimiser is made once, with the parameters of `pretrained`, and then used for both models. It moves only what it was
given, so `fresh` never learns; each model needs an optimiser of its own.
"""

import torch
import torch.nn.functional as F


def transfer_gain(pretrained, fresh, train, test, epochs, lr):
    optimizer = torch.optim.SGD(pretrained.parameters(), lr=lr)

    def accuracy(model):
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

    return accuracy(pretrained) - accuracy(fresh)
