"""Your matrix is written to at the places of all samples at once, as with a single += or index_put_, and then each place gets 1 only once, however many samples fall on it. Count one by one, or with torch.bincount or index_put_(..., accumulate=True)."""

import torch


def confusion_matrix(pred, target, classes):
    matrix = torch.zeros(classes, classes, dtype=torch.int64)
    matrix[target, pred] += 1
    return matrix


def precision_recall_f1(matrix):
    right = matrix.diagonal().float()
    predicted, true = matrix.sum(0), matrix.sum(1)
    precision = torch.nan_to_num(right / predicted)
    recall = torch.nan_to_num(right / true)
    f1 = torch.nan_to_num(2 * precision * recall / (precision + recall))
    return precision, recall, f1
