"""Public checks of the classifier."""

import torch

from grader.judge.expect import expect_close, expect_shape

# Silva, Ng and Doe, in this order.
PADDED = torch.tensor([[83, 105, 108, 118, 97], [78, 103, 0, 0, 0], [68, 111, 101, 0, 0]])
LENGTHS = torch.tensor([5, 2, 3])


def test_one_row_of_scores_for_each_name(student):
    """Three names and seven countries give a (3, 7) tensor, in one direction and in both."""
    for bidirectional in (True, False):
        model = student.NameClassifier(7, hidden=6, bidirectional=bidirectional)
        expect_shape(model(PADDED, LENGTHS), (3, 7))


def test_a_name_alone(student):
    """A name has the same scores alone, without any padding, as in the batch."""
    model = student.NameClassifier(7, hidden=6)
    together = model(PADDED, LENGTHS)
    expect_close(model(torch.tensor([[78, 103]]), torch.tensor([2])), together[1:2], name="the scores of Ng")
