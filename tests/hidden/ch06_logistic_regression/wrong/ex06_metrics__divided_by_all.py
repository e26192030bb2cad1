"""Your ratios divide by the number of all samples. Precision asks only about what was predicted as the class, recall only about what truly is of it."""

import torch


def confusion_matrix(pred, target, classes):
    matrix = torch.zeros(classes, classes, dtype=torch.int64)
    for p, t in zip(pred, target):
        matrix[t, p] += 1
    return matrix


def precision_recall_f1(matrix):
    right = matrix.diagonal().float()
    predicted = true = matrix.sum()
    precision = torch.nan_to_num(right / predicted)
    recall = torch.nan_to_num(right / true)
    f1 = torch.nan_to_num(2 * precision * recall / (precision + recall))
    return precision, recall, f1
