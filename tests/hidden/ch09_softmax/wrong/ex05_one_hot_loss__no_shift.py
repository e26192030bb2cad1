"""Your code takes exp of the scores as they are: exp(1000) is infinite, and a row of -1000 leaves only zeros. Softmax does not change when one number is taken from a whole row, so subtract the row's largest score first."""

import numpy as np


def one_hot_cross_entropy(logits, one_hot):
    log_probs = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    return -(one_hot * log_probs).sum(axis=1).mean()
