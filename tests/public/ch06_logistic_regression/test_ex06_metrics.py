"""Public checks of the metrics, on five samples of three classes."""

import torch

from grader.judge.expect import expect_close

NAMES = ("precision", "recall", "f1")

PRED = torch.tensor([0, 1, 1, 2, 0])
TARGET = torch.tensor([0, 1, 2, 2, 1])
MATRIX = torch.tensor([[1, 0, 0], [1, 1, 0], [0, 1, 1]])


def parts(result):
    """The three results as a list, if they came as the rows of one tensor."""
    return list(result) if isinstance(result, torch.Tensor) else result


def test_five_samples(student):
    """A sample of true class 1 that was taken for class 0 is counted in row 1, column 0, and so on."""
    expect_close(student.confusion_matrix(PRED, TARGET, 3), MATRIX, name="the matrix")


def test_three_classes(student):
    """Class 0 was predicted twice and once rightly: precision 1/2. It occurs once and was found: recall 1, F1 2/3."""
    precision, recall = torch.tensor([1 / 2, 1 / 2, 1.0]), torch.tensor([1.0, 1 / 2, 1 / 2])
    expected = (precision, recall, torch.tensor([2 / 3, 1 / 2, 2 / 3]))
    expect_close(parts(student.precision_recall_f1(MATRIX)), expected, names=NAMES)


def test_a_class_that_never_occurs(student):
    """A class that neither occurs nor is predicted has 0 everywhere, not NaN."""
    expected = (torch.tensor([1.0, 0.0]), torch.tensor([1.0, 0.0]), torch.tensor([1.0, 0.0]))
    result = student.precision_recall_f1(torch.tensor([[3, 0], [0, 0]]))
    expect_close(parts(result), expected, names=NAMES)
