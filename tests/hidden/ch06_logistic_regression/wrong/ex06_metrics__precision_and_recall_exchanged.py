"""Your precision divides by the row sums and your recall by the column sums. A row holds what truly is of a class, so its sum belongs to recall; a column holds what was predicted."""

import torch


def confusion_matrix(pred, target, classes):
    matrix = torch.zeros(classes, classes, dtype=torch.int64)
    for p, t in zip(pred, target):
        matrix[t, p] += 1
    return matrix


def precision_recall_f1(matrix):
    right = matrix.diagonal().float()
    predicted, true = matrix.sum(1), matrix.sum(0)
    precision = torch.nan_to_num(right / predicted)
    recall = torch.nan_to_num(right / true)
    f1 = torch.nan_to_num(2 * precision * recall / (precision + recall))
    return precision, recall, f1
