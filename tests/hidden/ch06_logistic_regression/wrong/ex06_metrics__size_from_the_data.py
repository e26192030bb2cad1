"""Your matrix is only as large as the largest class that occurs. classes says how many rows and columns there are; the last classes may be missing in a small sample."""

import torch


def confusion_matrix(pred, target, classes):
    classes = int(max(pred.max(), target.max())) + 1
    matrix = torch.zeros(classes, classes, dtype=torch.int64)
    for p, t in zip(pred, target):
        matrix[t, p] += 1
    return matrix


def precision_recall_f1(matrix):
    right = matrix.diagonal().float()
    predicted, true = matrix.sum(0), matrix.sum(1)
    precision = torch.nan_to_num(right / predicted)
    recall = torch.nan_to_num(right / true)
    f1 = torch.nan_to_num(2 * precision * recall / (precision + recall))
    return precision, recall, f1
