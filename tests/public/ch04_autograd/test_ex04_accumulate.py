"""Public checks of accumulated_gradients, with prediction = w * x + b at w = 1, b = 0 and targets 2x."""

import torch

from grader.judge.expect import expect_close, expect_true


def line(student):
    model = student.make(torch.nn.Linear, 1, 1)
    model.load_state_dict({"weight": torch.tensor([[1.0]]), "bias": torch.tensor([0.0])})
    return model


def batch(*xs):
    x = torch.tensor(xs)[:, None]
    return x, 2 * x


def expect_gradients(gradients, weight, bias):
    expect_true(isinstance(gradients, dict), "The result is not a dict.")
    names = ", ".join(sorted(map(str, gradients)))
    expect_true(sorted(gradients) == ["bias", "weight"], "The dict does not have one entry for each parameter.",
                "bias, weight", names)  # fmt: skip
    expect_close(gradients["weight"], torch.tensor([[weight]]), name="the gradient for weight")
    expect_close(gradients["bias"], torch.tensor([bias]), name="the gradient for bias")


def test_one_batch(student):
    """For x = 1, 2, 3 in one batch the gradients are -2 (1 + 4 + 9)/3 = -9.3333 and -2 (1 + 2 + 3)/3 = -4."""
    gradients = student.accumulated_gradients(line(student), [batch(1.0, 2.0, 3.0)], torch.nn.functional.mse_loss)
    expect_gradients(gradients, -28 / 3, -4.0)


def test_two_batches(student):
    """They are the same when x = 3 comes in a batch of its own."""
    batches = [batch(1.0, 2.0), batch(3.0)]
    gradients = student.accumulated_gradients(line(student), batches, torch.nn.functional.mse_loss)
    expect_gradients(gradients, -28 / 3, -4.0)
