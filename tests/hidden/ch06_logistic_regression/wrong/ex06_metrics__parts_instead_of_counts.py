"""Your matrix has each row divided by its sum. Counts are asked for; how many samples there were of a class can no longer be seen in the parts."""

import torch


def confusion_matrix(pred, target, classes):
    matrix = torch.zeros(classes, classes, dtype=torch.int64)
    for p, t in zip(pred, target):
        matrix[t, p] += 1
    return torch.nan_to_num(matrix / matrix.sum(1, keepdim=True))


def precision_recall_f1(matrix):
    right = matrix.diagonal().float()
    predicted, true = matrix.sum(0), matrix.sum(1)
    precision = torch.nan_to_num(right / predicted)
    recall = torch.nan_to_num(right / true)
    f1 = torch.nan_to_num(2 * precision * recall / (precision + recall))
    return precision, recall, f1
