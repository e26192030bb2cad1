"""Hidden checks of the autoencoder of convolutions."""

import itertools

import pytest
import torch
import torch.nn.functional as F

from grader.judge.expect import as_tensor, expect_close, expect_shape, expect_true
from grader.judge.properties import (
    closest,
    expect_batch_of_one,
    expect_gradients_everywhere,
    expect_no_sharing,
    expect_parameters,
    expect_state_round_trip,
    set_weights,
    unrecorded,
)


def shapes(width):
    ways = [(1, width), (width, 2 * width), (2 * width, width), (width, 1)]
    return [shape for i, o in ways for shape in ((o, i, 3, 3), (o,))]


def pictures(draw, count=3):
    return draw.uniform(count, 1, 28, 28, dtype=torch.float32)


def layouts(values):
    """Every way in which the drawn values may stand in the layers, where shapes do not tell.

    The first and the last kernel have one shape but for axes of length 1, and two biases have one shape; the code tells
    them apart.
    """
    k1, b1, k2, b2, k3, b3, k4, b4 = values
    for kernels, biases in itertools.product((False, True), repeat=2):
        first, last = (k4.reshape(k1.shape), k1.reshape(k4.shape)) if kernels else (k1, k4)
        one, three = (b3, b1) if biases else (b1, b3)
        yield first, one, k2, b2, k3, three, last, b4


def encode(x, k1, b1, k2, b2):
    x = F.max_pool2d(F.conv2d(x, k1, b1, padding=1).relu(), 2)
    return F.max_pool2d(F.conv2d(x, k2, b2, padding=1).relu(), 2)


def decode(x, k3, b3, k4, b4):
    x = F.conv2d(x.repeat_interleave(2, 2).repeat_interleave(2, 3), k3, b3, padding=1).relu()
    return F.conv2d(x.repeat_interleave(2, 2).repeat_interleave(2, 3), k4, b4, padding=1).sigmoid()


def test_layers(student, draw):
    """The trainable parameters are those of four convolutions, for any width."""
    for width in (5, 3, 1):
        expect_parameters(student.ConvAutoEncoder(width=width), shapes(width), pictures(draw, 1))


@pytest.mark.points(3)
def test_code_and_pictures(student, draw):
    """With any weights, encoder, decoder and the whole are the layers that the text describes."""
    width = 3
    model = student.ConvAutoEncoder(width)
    x, other = pictures(draw), 10 * draw.normal(2, 2 * width, 7, 7, dtype=torch.float32)
    values = set_weights(model, shapes(width), draw, x)
    model.eval()
    results = [model.encoder(x), model.decoder(other), model(x)]
    names = ["the code", "the decoder's result", "the output"]
    wanted = [(3, 2 * width, 7, 7), (2, 1, 28, 28), (3, 1, 28, 28)]
    for result, shape, name in zip(results, wanted, names, strict=True):
        expect_shape(result, shape, name)
    choices = list(layouts(values))
    codes = [encode(x, *layout[:4]) for layout in choices]
    code = closest(results[0], codes)
    layout = next(choice for choice, its in zip(choices, codes, strict=True) if its is code)
    expected = [code, decode(other, *layout[4:]), decode(code, *layout[4:])]
    for result, want, name in zip(results, expected, names, strict=True):
        expect_close(result, want, name=name)


def test_every_parameter_learns(student, draw):
    """Every weight and every bias receives a gradient."""
    inputs = [pictures(draw) for _ in range(3)]
    expect_gradients_everywhere(student.ConvAutoEncoder(8), inputs, draw)


def test_own_weights(student, draw):
    """Each of the four convolutions has weights of its own, and all of them are saved."""
    expect_no_sharing(student.ConvAutoEncoder(4), draw, pictures(draw, 1))
    expect_state_round_trip(lambda: student.ConvAutoEncoder(4), pictures(draw, 2))


def test_train_mode(student, draw):
    """In train mode the same pictures become the same as in eval mode: there is nothing random in the layers."""
    model, x = student.ConvAutoEncoder(2), pictures(draw, 4)
    with unrecorded(model):
        results = []
        for mode in (False, True):
            model.train(mode)
            results.append(as_tensor(model(x), "the output").detach())
    expect_close(results[1], results[0], name="the output in train mode")


def test_first_weights(student, draw):
    """Before training, the channels of a code differ from each other and the pixels are neither 0 nor 1."""
    model, x = student.ConvAutoEncoder(16), pictures(draw)
    with unrecorded(model):
        model.eval()
        code, output = as_tensor(model.encoder(x), "the code"), as_tensor(model(x), "the output")
    spread = float((code - code.mean(1, keepdim=True)).abs().max())
    expect_true(spread > 1e-6, "All channels of a code are the same: the first weights must differ among channels.")
    gray = float((output * (1 - output)).abs().median())
    expect_true(gray > 1e-4, "Before training most pixels are 0 or 1 already: the first weights are too large.")


def test_batch_of_one(student, draw):
    """A single picture gives a batch of one."""
    expect_batch_of_one(student.ConvAutoEncoder(2), pictures(draw, 1), (1, 28, 28))
