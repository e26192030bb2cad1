"""Your code takes a logarithm although the numbers handed over are logarithms already. They are negative or 0, and of such numbers the logarithm is not a number or minus infinity."""

import torch


def nll_loss(log_probs, labels):
    return -torch.log(log_probs[torch.arange(len(labels)), labels]).mean()
