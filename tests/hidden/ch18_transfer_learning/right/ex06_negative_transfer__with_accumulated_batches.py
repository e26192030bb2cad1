"""One optimiser with a group for each model; gradients are gathered over single samples."""

import numpy as np
import torch
from torch.nn.functional import cross_entropy


def transfer_gain(pretrained, fresh, train, test, epochs, lr):
    models = [pretrained, fresh]
    optimizer = torch.optim.SGD([{"params": list(model.parameters())} for model in models], lr=lr)
    for _ in range(epochs):
        optimizer.zero_grad(set_to_none=False)
        for model in models:
            model.train()
            cross_entropy(model(train[0]), train[1]).backward()
        optimizer.step()
    found = []
    for model in models:
        model.eval()
        guesses = model(test[0]).detach().numpy().argmax(1)
        found.append(np.mean(guesses == test[1].numpy()))
    return found[0] - found[1]
