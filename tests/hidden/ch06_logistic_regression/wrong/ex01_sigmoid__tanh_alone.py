"""Your curve is tanh, which runs from -1 to 1. The sigmoid runs from 0 to 1: it is tanh of half of z, moved up by one and halved."""

import torch


def sigmoid(z):
    return torch.tanh(z)
