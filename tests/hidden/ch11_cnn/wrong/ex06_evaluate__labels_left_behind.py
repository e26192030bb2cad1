"""Your code brings the images to the device and leaves the labels where they are. Answers and labels can be compared only
if both lie on one device.
"""

import torch


def evaluate(model, loader, device):
    was_training = model.training
    model.eval()
    right = total = 0
    with torch.no_grad():
        for x, y in loader:
            guesses = model(x.to(device)).argmax(dim=1)
            right += (guesses == y).sum().item()
            total += len(y)
    model.train(was_training)
    return right / total
