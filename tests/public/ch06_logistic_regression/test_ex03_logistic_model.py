"""Public checks of the model."""

import torch

from grader.judge.expect import expect_close, expect_shape, expect_true
from grader.judge.properties import expect_parameter_count, load, parameters

X = torch.tensor([[1.0], [2.0], [-3.0]])


def test_probabilities(student):
    """Three samples give three numbers between 0 and 1, in the shape (3, 1)."""
    probabilities = student.LogisticRegressionModel()(X)
    expect_shape(probabilities, (3, 1), "the output")
    inside = (torch.as_tensor(probabilities) >= 0).all() and (torch.as_tensor(probabilities) <= 1).all()
    expect_true(inside, "A probability is not between 0 and 1.")


def test_two_numbers_to_learn(student):
    """There are two numbers to learn, a weight and a bias."""
    expect_parameter_count(student.LogisticRegressionModel(), 2, X)


def test_nothing_learnt_yet(student):
    """With weight and bias both zero, every probability is one half."""
    model = student.LogisticRegressionModel()
    load(model, {name: torch.zeros_like(value) for name, value in parameters(model, X).items()})
    expect_close(model(X), torch.full((3, 1), 0.5), name="the output")
