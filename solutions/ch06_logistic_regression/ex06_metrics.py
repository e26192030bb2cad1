"""Which mistakes does a classifier make?

About 25 minutes.
"""

import torch


def confusion_matrix(pred, target, classes):
    """Count how often each true class was taken for each class.

    Args:
        pred: (N,) int64 tensor, the predicted classes, from 0 to classes - 1.
        target: (N,) int64 tensor, the true classes, likewise.
        classes: int, the number of classes; some may not occur at all.
    Returns: (classes, classes) tensor of counts: row t, column p has the number of samples of the true class t that
        were predicted as p.
    """
    # TODO: one count for each sample. Mind that many samples fall on the same place.
    ### BEGIN SOLUTION
    places = target * classes + pred
    return torch.bincount(places, minlength=classes * classes).reshape(classes, classes)
    ### END SOLUTION


def precision_recall_f1(matrix):
    """Return precision, recall and F1 of each class.

    The precision of a class: of the samples predicted as this class, the part that truly is of it. The recall: of the
    samples truly of this class, the part that was predicted as it. F1 is their harmonic mean, 2·p·r / (p + r). What
    would be a division by zero counts as 0.

    Args:
        matrix: (C, C) tensor of counts, integers or floats, as confusion_matrix returns it. It stays as it is.
    Returns: the tuple (precision, recall, f1), each a float tensor of shape (C,).
    """
    # TODO: what was right stands on the diagonal; the sums run over columns and over rows. Then take care of 0 / 0.
    ### BEGIN SOLUTION
    matrix = matrix.double()
    right = matrix.diagonal()
    precision = right / matrix.sum(0).clamp(min=1)
    recall = right / matrix.sum(1).clamp(min=1)
    f1 = 2 * right / (matrix.sum(0) + matrix.sum(1)).clamp(min=1)
    return precision, recall, f1
    ### END SOLUTION
