"""Your mean counts every entry of the table, also the zeros between the ones. The loss is a mean over the N samples; this one is too small by the number of classes."""

import numpy as np


def one_hot_cross_entropy(logits, one_hot):
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -(one_hot * log_probs).mean()
