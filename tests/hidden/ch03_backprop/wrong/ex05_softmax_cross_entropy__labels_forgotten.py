"""Your gradient is the softmax divided by the batch size, whatever the labels are. The right label must pull its own logit up, which is the part that is missing: without it every logit would fall for ever."""

import torch


def cross_entropy_forward(logits, labels):
    log_p = torch.log_softmax(logits, 1)
    return -log_p[torch.arange(len(labels)), labels].mean()


def cross_entropy_backward(logits, labels):
    return torch.softmax(logits, 1) / len(labels)
