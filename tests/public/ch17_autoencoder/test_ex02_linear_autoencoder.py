"""Public checks of the autoencoder of linear layers."""

import math

import torch

from grader.judge.expect import expect_close, expect_shape
from grader.judge.properties import expect_parameters, put

SIZES = [784, 128, 64, 32, 64, 128, 784]
SHAPES = [shape for i, o in zip(SIZES[:-1], SIZES[1:], strict=True) for shape in ((o, i), (o,))]


def test_sizes(student):
    """Three pictures of 784 pixels become three codes of 32 numbers, and these become three pictures again."""
    model = student.AutoEncoder()
    expect_shape(model.encoder(torch.zeros(3, 784)), (3, 32), "the code")
    expect_shape(model.decoder(torch.zeros(3, 32)), (3, 784), "the decoder's result")
    expect_shape(model(torch.zeros(3, 784)), (3, 784), "the output")


def test_layers(student):
    """The weights are those of six linear layers, each with its bias."""
    expect_parameters(student.AutoEncoder(), SHAPES, torch.zeros(1, 784))


def test_weights_of_zero(student):
    """With all weights zero, and biases of -1 before the code and -log 3 at the end, code and pixels are -1 and 1/4."""
    model = student.AutoEncoder()
    biases = {(32,): -1.0, (784,): -math.log(3)}
    values = [torch.full(shape, biases.get(shape, 0.0)) for shape in SHAPES]
    put(model, SHAPES, values, torch.zeros(1, 784))
    x = torch.ones(2, 784)
    code, output = model.encoder(x), model(x)
    expect_close(code, torch.full((2, 32), -1.0), name="the code")
    expect_close(output, torch.full((2, 784), 0.25), name="the output")
