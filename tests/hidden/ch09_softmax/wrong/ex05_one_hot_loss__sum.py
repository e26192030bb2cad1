"""Your loss adds up the samples. It is to be their mean, so that twice as many samples do not mean twice the loss."""

import numpy as np


def one_hot_cross_entropy(logits, one_hot):
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -(one_hot * log_probs).sum()
