"""You add a small number to the probabilities, so that the logarithm of 0 is not -∞. The loss then ends at about 20,
however wrong the scores are; take the logarithm of softmax in one go, where no such help is needed."""

import torch


def cross_entropy_forward(logits, labels):
    p = torch.softmax(logits, 1)
    return -torch.log(p[torch.arange(len(labels)), labels] + 1e-9).mean()


def cross_entropy_backward(logits, labels):
    grad = torch.softmax(logits, 1)
    grad[torch.arange(len(labels)), labels] -= 1
    return grad / len(labels)
