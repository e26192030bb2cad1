"""Your ratios add 1 to what is below the line, to avoid a division by zero. That changes every ratio; take care of the zeros alone."""

import torch


def confusion_matrix(pred, target, classes):
    matrix = torch.zeros(classes, classes, dtype=torch.int64)
    for p, t in zip(pred, target):
        matrix[t, p] += 1
    return matrix


def precision_recall_f1(matrix):
    right = matrix.diagonal().float()
    predicted, true = matrix.sum(0), matrix.sum(1)
    precision = torch.nan_to_num(right / (predicted + 1))
    recall = torch.nan_to_num(right / (true + 1))
    f1 = torch.nan_to_num(2 * precision * recall / (precision + recall))
    return precision, recall, f1
