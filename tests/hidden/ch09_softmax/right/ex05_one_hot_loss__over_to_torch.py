"""Tensors instead of arrays, labels instead of ones; the result is a tensor."""

import torch


def one_hot_cross_entropy(logits, one_hot):
    table, labels = torch.from_numpy(logits), torch.from_numpy(one_hot).argmax(1, keepdim=True)
    return -torch.log_softmax(table, 1).take_along_dim(labels, 1).mean()
