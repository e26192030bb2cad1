"""Hidden checks of the net with parameters in plain sight."""

import pytest
import torch
import torch.nn.functional as F

from grader.judge.expect import expect_close, expect_dtype, expect_gradient, expect_same_inputs, expect_shape
from grader.judge.properties import expect_rows_kept

SHAPES = {
    "conv1.weight": (10, 1, 5, 5), "conv1.bias": (10,),
    "conv2.weight": (20, 10, 5, 5), "conv2.bias": (20,),
    "fc.weight": (10, 320), "fc.bias": (10,),
}  # fmt: skip


def drawn(draw, dtype=torch.float64):
    """Weights and biases of a size that neither fades nor grows on the way."""
    values = {name: draw.normal(*shape, dtype=dtype) for name, shape in SHAPES.items()}
    return {name: value / max(1, value[0].numel()) ** 0.5 for name, value in values.items()}


def oracle(x, *values):
    for weight, bias in (values[:2], values[2:4]):
        x = F.max_pool2d(F.conv2d(x, weight, bias).relu(), 2)
    return x.flatten(1) @ values[4].T + values[5]


@pytest.mark.points(2)
def test_scores(student, draw):
    """With any parameters the scores are those of the net, for many images and for one."""
    for count in (7, 1):
        x, parameters = draw.normal(count, 1, 28, 28), drawn(draw)
        expect_close(student.forward(x, parameters), oracle(x, *parameters.values()))


@pytest.mark.points(2)
def test_gradients(student, draw):
    """The gradients for the images and for all six parameters are right, whatever gradient comes in."""
    x, parameters = draw.normal(3, 1, 28, 28), drawn(draw)

    def function(x, *values):
        return student.forward(x, dict(zip(SHAPES, values, strict=True)))

    expect_gradient(function, oracle, x, *parameters.values())


def test_order_of_the_dict(student, draw):
    """The parameters are found by their names, in whatever order the dict has them."""
    x, parameters = draw.normal(2, 1, 28, 28), drawn(draw)
    turned = dict(reversed(parameters.items()))
    expect_close(student.forward(x, turned), oracle(x, *parameters.values()))


def test_dtype_follows(student, draw):
    """float32 images and parameters give float32 scores, float64 ones give float64."""
    for dtype in (torch.float32, torch.float64):
        result = student.forward(draw.normal(2, 1, 28, 28, dtype=dtype), drawn(draw, dtype))
        expect_shape(result, (2, 10))
        expect_dtype(result, dtype)


def test_arguments_are_left_alone(student, draw):
    """Images and parameters are as before after the call."""
    x, parameters = draw.normal(2, 1, 28, 28), drawn(draw)

    expect_same_inputs(student.forward, x, parameters)
    (_, _, after), _ = student._link.arguments()
    for name, value in parameters.items():
        expect_close(after[name], value, name=name)


def test_images_are_never_cut(student, draw):
    """Images of another size raise an error, or at least there are never more rows than images."""
    parameters = drawn(draw)
    expect_rows_kept(lambda x: student.forward(x, parameters), draw.normal(3, 1, 44, 44))
