"""Hidden checks of the metrics. The oracle counts one sample after the other."""

import torch

from grader.judge.expect import expect_close, expect_same_inputs

NAMES = ("precision", "recall", "f1")


def parts(result):
    """The three results as a list, if they came as the rows of one tensor."""
    return list(result) if isinstance(result, torch.Tensor) else result


def counted(pred, target, classes):
    matrix = [[0] * classes for _ in range(classes)]
    for p, t in zip(pred.tolist(), target.tolist(), strict=True):
        matrix[t][p] += 1
    return torch.tensor(matrix)


def measured(matrix):
    """Precision, recall and F1 of each class, with 0 for 0 / 0."""
    rows, precision, recall, f1 = matrix.tolist(), [], [], []
    for label in range(len(rows)):
        right, true, predicted = rows[label][label], sum(rows[label]), sum(row[label] for row in rows)
        precision.append(right / predicted if predicted else 0.0)
        recall.append(right / true if true else 0.0)
        both = precision[-1] + recall[-1]
        f1.append(2 * precision[-1] * recall[-1] / both if both else 0.0)
    return torch.tensor(precision), torch.tensor(recall), torch.tensor(f1)


def draw_samples(draw, count, classes):
    """Predictions that are often right, and wrong in one direction more often than in the other."""
    target = draw.integers(count, low=0, high=classes)
    shift = (draw.uniform(count) < 0.4).long()
    return (target + shift) % classes, target


def draw_matrix(draw, classes):
    return draw.integers(classes, classes, low=0, high=9) + 12 * torch.eye(classes, dtype=torch.int64)


def test_counts(student, draw):
    """Every sample is counted once, in the row of its true class and the column of its prediction."""
    sizes = ((60, 3), (40, 2), (25, 5), (1, 4), (1500, 2))
    cases = [(*draw_samples(draw, count, classes), classes) for count, classes in sizes]
    results = [student.confusion_matrix(*case) for case in cases]
    for result, case in zip(results, cases, strict=True):
        expect_close(result, counted(*case), name="the matrix")


def test_missing_classes(student, draw):
    """Classes that do not occur have their row and column all the same."""
    pred, target = draw_samples(draw, 20, 3)
    cases = [(pred, target, 6), (torch.zeros(7, dtype=torch.int64), torch.zeros(7, dtype=torch.int64), 3)]
    results = [student.confusion_matrix(*case) for case in cases]
    for result, case in zip(results, cases, strict=True):
        expect_close(result, counted(*case), name="the matrix")


def test_precision_recall_f1(student, draw):
    """Each class has its precision, its recall and their harmonic mean, from counts as integers or floats."""
    matrices = [draw_matrix(draw, classes) for classes in (3, 2, 5)] + [draw_matrix(draw, 4).float()]
    results = [parts(student.precision_recall_f1(matrix)) for matrix in matrices]
    for result, matrix in zip(results, matrices, strict=True):
        expect_close(result, measured(matrix), names=NAMES)


def test_never_predicted(student, draw):
    """A class that is never predicted, never occurs, or is never right has 0, not NaN; the others are as always."""
    matrices = [draw_matrix(draw, 4) for _ in range(4)]
    matrices[0][:, 1] = 0
    matrices[1][2] = 0
    matrices[2][3, 3] = 0
    matrices[3][0], matrices[3][:, 0] = 0, 0
    results = [parts(student.precision_recall_f1(matrix)) for matrix in matrices]
    for result, matrix in zip(results, matrices, strict=True):
        expect_close(result, measured(matrix), names=NAMES)


def test_inputs_are_left_alone(student, draw):
    """Predictions, targets and the matrix of counts are as before."""
    expect_same_inputs(student.confusion_matrix, *draw_samples(draw, 9, 3), 3)
    expect_same_inputs(student.precision_recall_f1, draw_matrix(draw, 3).double())
