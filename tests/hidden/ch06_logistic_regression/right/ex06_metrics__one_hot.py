"""Counts as a product of two one-hot tables; ratios by numpy with a mask."""

import numpy as np
import torch


def confusion_matrix(pred, target, classes):
    tables = [torch.nn.functional.one_hot(labels, classes).double() for labels in (target, pred)]
    return tables[0].T @ tables[1]


def ratio(above, below):
    return np.divide(above, below, out=np.zeros(len(above)), where=below > 0)


def precision_recall_f1(matrix):
    counts = np.asarray(matrix, dtype=float)
    hits = np.diag(counts)
    p, r = ratio(hits, counts.sum(axis=0)), ratio(hits, counts.sum(axis=1))
    return [p, r, ratio(2 * p * r, p + r)]
