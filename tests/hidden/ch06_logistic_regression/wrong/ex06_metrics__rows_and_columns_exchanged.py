"""Your matrix has the predictions in its rows and the true classes in its columns. Both ways are in use, so the text fixes one: rows are true, columns are predicted."""

import torch


def confusion_matrix(pred, target, classes):
    matrix = torch.zeros(classes, classes, dtype=torch.int64)
    for p, t in zip(pred, target):
        matrix[p, t] += 1
    return matrix


def precision_recall_f1(matrix):
    right = matrix.diagonal().float()
    predicted, true = matrix.sum(0), matrix.sum(1)
    precision = torch.nan_to_num(right / predicted)
    recall = torch.nan_to_num(right / true)
    f1 = torch.nan_to_num(2 * precision * recall / (precision + recall))
    return precision, recall, f1
