"""Public checks of the autoencoder of convolutions."""

import math

import torch

from grader.judge.expect import expect_close, expect_shape
from grader.judge.properties import expect_parameters, put


def shapes(width):
    ways = [(1, width), (width, 2 * width), (2 * width, width), (width, 1)]
    return [shape for i, o in ways for shape in ((o, i, 3, 3), (o,))]


def test_sizes(student):
    """With width 4, three pictures become 8 channels of 7x7 each, and these become three pictures again."""
    model = student.ConvAutoEncoder(4)
    expect_shape(model.encoder(torch.zeros(3, 1, 28, 28)), (3, 8, 7, 7), "the code")
    expect_shape(model.decoder(torch.zeros(3, 8, 7, 7)), (3, 1, 28, 28), "the decoder's result")
    expect_shape(model(torch.zeros(3, 1, 28, 28)), (3, 1, 28, 28), "the output")


def test_layers(student):
    """The weights are those of four convolutions, each with its bias, for width 4 and for the default of 64."""
    x = torch.zeros(1, 1, 28, 28)
    expect_parameters(student.ConvAutoEncoder(4), shapes(4), x)
    expect_parameters(student.ConvAutoEncoder(), shapes(64), x)


def test_weights_of_zero(student):
    """With all weights zero, biases of -1 before the code and -log 3 at the end, the code is 0, each pixel 1/4."""
    model = student.ConvAutoEncoder(2)
    biases = {(4,): -1.0, (1,): -math.log(3)}
    values = [torch.full(shape, biases.get(shape, 0.0)) for shape in shapes(2)]
    x = torch.ones(2, 1, 28, 28)
    put(model, shapes(2), values, x)
    code, output = model.encoder(x), model(x)
    expect_close(code, torch.zeros(2, 4, 7, 7), name="the code")
    expect_close(output, torch.full((2, 1, 28, 28), 0.25), name="the output")
