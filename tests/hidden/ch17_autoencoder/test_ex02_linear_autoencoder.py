"""Hidden checks of the autoencoder of linear layers."""

import itertools

import pytest
import torch

from grader.judge.expect import as_tensor, expect_close, expect_shape, expect_true
from grader.judge.properties import (
    closest,
    expect_batch_of_one,
    expect_gradients_everywhere,
    expect_no_sharing,
    expect_state_round_trip,
    set_weights,
    unrecorded,
)

SIZES = [784, 128, 64, 32, 64, 128, 784]
SHAPES = [shape for i, o in zip(SIZES[:-1], SIZES[1:], strict=True) for shape in ((o, i), (o,))]


def pictures(draw, count=5):
    return draw.uniform(count, 784, dtype=torch.float32)


def layouts(values):
    """Every way in which the drawn values may stand in the layers, where shapes do not tell.

    A weight has the shape of another one's transpose, and two pairs of biases have one shape. The code tells them all.
    """
    for swaps in itertools.product((False, True), repeat=3):
        for exchanges in itertools.product((False, True), repeat=2):
            weights, biases = list(values[::2]), list(values[1::2])
            for k, swap in enumerate(swaps):
                if swap:
                    weights[k], weights[5 - k] = weights[5 - k].T, weights[k].T
            for k, exchange in enumerate(exchanges):
                if exchange:
                    biases[k], biases[4 - k] = biases[4 - k], biases[k]
            yield weights, biases


def through(x, weights, biases):
    for k, (weight, bias) in enumerate(zip(weights, biases, strict=True), start=1):
        x = x @ weight.T + bias
        x = x.relu() if k < len(weights) else x
    return x


@pytest.mark.points(3)
def test_code_and_pictures(student, draw):
    """With any weights, encoder, decoder and the whole are the layers that the text describes."""
    model = student.AutoEncoder()
    x, other = pictures(draw), 10 * draw.normal(4, 32, dtype=torch.float32)
    values = set_weights(model, SHAPES, draw, x)
    model.eval()
    results = [model.encoder(x), model.decoder(other), model(x)]
    names = ["the code", "the decoder's result", "the output"]
    for result, shape, name in zip(results, [(5, 32), (4, 784), (5, 784)], names, strict=True):
        expect_shape(result, shape, name)
    choices = list(layouts(values))
    codes = [through(x, weights[:3], biases[:3]) for weights, biases in choices]
    code = closest(results[0], codes)
    weights, biases = next(choice for choice, its in zip(choices, codes, strict=True) if its is code)
    expected = [code] + [through(c, weights[3:], biases[3:]).sigmoid() for c in (other, code)]
    for result, want, name in zip(results, expected, names, strict=True):
        expect_close(result, want, name=name)


def test_every_parameter_learns(student, draw):
    """Every weight and every bias receives a gradient."""
    expect_gradients_everywhere(student.AutoEncoder(), [pictures(draw), pictures(draw)], draw)


def test_own_weights(student, draw):
    """Each of the six layers has weights of its own, and all of them are saved."""
    expect_no_sharing(student.AutoEncoder(), draw, pictures(draw, 1))
    expect_state_round_trip(student.AutoEncoder, pictures(draw, 2))


def test_train_mode(student, draw):
    """In train mode the same pictures become the same as in eval mode: there is nothing random in the layers."""
    model, x = student.AutoEncoder(), pictures(draw, 4)
    with unrecorded(model):
        results = []
        for mode in (False, True):
            model.train(mode)
            results.append(as_tensor(model(x), "the output").detach())
    expect_close(results[1], results[0], name="the output in train mode")


def test_first_weights(student, draw):
    """Before training, the numbers of a code differ from each other and the pixels are not yet sure of themselves."""
    model, x = student.AutoEncoder(), pictures(draw, 6)
    with unrecorded(model):
        model.eval()
        code, output = as_tensor(model.encoder(x), "the code"), as_tensor(model(x), "the output")
    spread = float((code - code.mean(1, keepdim=True)).abs().max())
    expect_true(spread > 1e-6, "All numbers of a code are the same: the first weights must differ from unit to unit.")
    white = float((output > 0.9999).double().mean())
    expect_true(white < 0.3, "Before training many pixels are 1 already: the first weights are too large.")


def test_batch_of_one(student, draw):
    """A single picture gives one row."""
    expect_batch_of_one(student.AutoEncoder(), pictures(draw, 1), (784,))
