"""log_softmax of log_softmax, which changes nothing, and a one-hot table; a loss of shape (1,)."""

import torch


def cross_entropy(logits, labels):
    log_probs = logits.log_softmax(-1).log_softmax(-1)
    one_hot = torch.eye(logits.shape[1], dtype=logits.dtype)[labels]
    return -torch.einsum("nc,nc->n", one_hot, log_probs).mean(0, keepdim=True)
