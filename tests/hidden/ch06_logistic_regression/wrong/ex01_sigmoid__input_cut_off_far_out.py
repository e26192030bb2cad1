"""Your code cuts z off at a bound before it goes into exp, far out though that bound may lie. Beyond it all probabilities
come out the same; take exp of minus the size of z instead, which never overflows.
"""

import torch


def sigmoid(z):
    z = z.clamp(-50, 50)
    return 1 / (1 + torch.exp(-z))
