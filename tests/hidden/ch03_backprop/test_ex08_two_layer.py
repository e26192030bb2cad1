"""Hidden checks of the two-layer network."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_dtype, expect_same_inputs, expect_true

pytestmark = pytest.mark.from_scratch("autograd", "nn")

NAMES = ("loss", "grad_w1", "grad_w2")
SIZES = [(7, 5, 11, 3), (1, 4, 6, 2), (5, 5, 5, 5), (6, 3, 4, 1)]


def draw_network(draw, samples, inputs, hidden, outputs, dtype=torch.float64):
    x, y = draw.normal(samples, inputs, dtype=dtype), draw.normal(samples, outputs, dtype=dtype)
    return x, y, 0.5 * draw.normal(inputs, hidden, dtype=dtype), 0.5 * draw.normal(hidden, outputs, dtype=dtype)


def loss_and_gradients(x, y, w1, w2):
    """What autograd says."""
    leaves = [w.detach().clone().requires_grad_() for w in (w1, w2)]
    loss = ((x @ leaves[0]).relu() @ leaves[1] - y).square().sum()
    return loss.detach(), *torch.autograd.grad(loss, leaves)


def trajectory(x, y, w1, w2, lr, epochs):
    """Gradient descent with autograd, one epoch after the other."""
    losses = []
    for _ in range(epochs):
        loss, grad_w1, grad_w2 = loss_and_gradients(x, y, w1, w2)
        losses.append(float(loss))
        w1, w2 = w1 - lr * grad_w1, w2 - lr * grad_w2
    return w1, w2, losses


def expect_losses(losses, expected):
    expect_true(isinstance(losses, list | tuple), "The losses are not a list.")
    got = f"{len(losses)} of them"
    expect_true(len(losses) == len(expected), "There is not one loss for each epoch.", f"{len(expected)} of them", got)
    for number, (loss, want) in enumerate(zip(losses, expected, strict=True), start=1):
        expect_close(loss, want, name=f"the loss of epoch {number}")


def test_loss(student, draw):
    """The loss is the sum of the squared errors over all samples and outputs."""
    for sizes in SIZES:
        network = draw_network(draw, *sizes)
        expected, *_ = loss_and_gradients(*network)
        loss, *_ = student.two_layer_gradients(*network)
        expect_close(loss, expected, name="the loss")


def test_gradient_of_the_output_layer(student, draw):
    """The gradient for w2 is right for any sizes, and has the shape of w2."""
    for sizes in SIZES:
        network = draw_network(draw, *sizes)
        *_, expected = loss_and_gradients(*network)
        _, _, grad_w2 = student.two_layer_gradients(*network)
        expect_close(grad_w2, expected, name="grad_w2")


def test_gradient_of_the_hidden_layer(student, draw):
    """The gradient for w1 passes the relu where its input was positive, and nowhere else."""
    for sizes in SIZES:
        network = draw_network(draw, *sizes)
        _, expected, _ = loss_and_gradients(*network)
        _, grad_w1, _ = student.two_layer_gradients(*network)
        expect_close(grad_w1, expected, name="grad_w1")


def test_hidden_units_that_are_never_positive(student, draw):
    """Hidden units that no sample turns on get no gradient in either layer."""
    x, y, w1, w2 = draw_network(draw, 7, 5, 11, 3)
    x, w1[:, 4:] = x.abs(), -w1[:, 4:].abs()
    expected = loss_and_gradients(x, y, w1, w2)
    expect_close(student.two_layer_gradients(x, y, w1, w2), expected, names=NAMES)


def test_float32_stays_float32(student, draw):
    """float32 inputs give float32 gradients and weights, float64 ones float64."""
    results = []
    for dtype in (torch.float32, torch.float64):
        network = draw_network(draw, 7, 5, 11, 3, dtype=dtype)
        _, grad_w1, grad_w2 = student.two_layer_gradients(*network)
        w1, w2, _ = student.train(*network, 1e-3, 2)
        results.append((dtype, ((grad_w1, "grad_w1"), (grad_w2, "grad_w2"), (w1, "w1"), (w2, "w2"))))
    for dtype, tensors in results:
        for tensor, name in tensors:
            expect_dtype(tensor, dtype, name)


def test_one_epoch(student, draw):
    """One epoch moves both weights by lr times their gradients at the start."""
    for sizes in SIZES:
        x, y, w1, w2 = draw_network(draw, *sizes)
        loss, grad_w1, grad_w2 = loss_and_gradients(x, y, w1, w2)
        after1, after2, losses = student.train(x, y, w1, w2, 0.01, 1)
        expect_close(after1, w1 - 0.01 * grad_w1, name="w1 after one epoch")
        expect_close(after2, w2 - 0.01 * grad_w2, name="w2 after one epoch")
        expect_losses(losses, [float(loss)])


@pytest.mark.points(2)
def test_several_epochs(student, draw):
    """Weights and losses follow gradient descent over several epochs, whatever the learning rate."""
    for sizes, lr, epochs in zip(SIZES, (1e-3, 3e-3, 1e-3, 2e-3), (5, 7, 3, 4), strict=True):
        network = draw_network(draw, *sizes)
        w1, w2, losses = student.train(*network, lr, epochs)
        want1, want2, expected = trajectory(*network, lr, epochs)
        expect_losses(losses, expected)
        expect_close(w1, want1, name=f"w1 after {epochs} epochs")
        expect_close(w2, want2, name=f"w2 after {epochs} epochs")


def test_inputs_are_left_alone(student, draw):
    """Data and weights of the caller are as before: training starts from them and returns others."""
    network = draw_network(draw, 7, 5, 11, 3)
    expect_same_inputs(student.two_layer_gradients, *network)
    expect_same_inputs(student.train, *network, 1e-3, 3)


@pytest.mark.points(3)
@pytest.mark.limits(wall=20)
def test_the_loss_falls(student, draw):
    """With 100 samples of 1000 inputs, 100 hidden units and 10 outputs, small weights and lr 1e-6, it always falls."""
    x, y = draw.normal(100, 1000, dtype=torch.float32), draw.normal(100, 10, dtype=torch.float32)
    w1, w2 = 0.1 * draw.normal(1000, 100, dtype=torch.float32), 0.1 * draw.normal(100, 10, dtype=torch.float32)
    after1, after2, losses = student.train(x, y, w1, w2, 1e-6, 20)
    *_, expected = trajectory(x, y, w1, w2, 1e-6, 20)
    expect_losses(losses, expected)
    losses = [float(loss) for loss in losses]
    falls = all(later < sooner for sooner, later in zip(losses, losses[1:], strict=False))
    expect_true(falls, "The loss does not fall in every epoch.")
    last, *_ = loss_and_gradients(x, y, torch.as_tensor(after1), torch.as_tensor(after2))
    expect_true(float(last) < losses[-1], "The weights returned are no better than those of the last epoch.")
