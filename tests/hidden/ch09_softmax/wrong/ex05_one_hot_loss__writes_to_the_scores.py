"""Your code subtracts the largest score within the array that was handed over. `-=` writes into the caller's array, which is needed unchanged; an ordinary subtraction makes a new one."""

import numpy as np


def one_hot_cross_entropy(logits, one_hot):
    logits -= logits.max(axis=1, keepdims=True)
    log_probs = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    return -(one_hot * log_probs).sum(axis=1).mean()
