"""Your loss from logits goes through the probability and takes its log. For large z, in float32 from 17 on, 1 - sigmoid(z) is zero and its log is infinite; simplify log(sigmoid(z)) on paper first."""

import torch


def bce(prob, target):
    return -(target * torch.log(prob) + (1 - target) * torch.log(1 - prob)).mean()


def bce_with_logits(z, target):
    return bce(torch.sigmoid(z), target)
