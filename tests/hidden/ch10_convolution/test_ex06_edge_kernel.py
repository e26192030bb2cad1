"""Hidden checks of the layer for vertical edges."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_shape, expect_true

REACH = 3  # of a kernel of 7x7
SMALL = 1e-4  # of what the layer answers to a step


def pick(draw, low, high):
    """A whole number from low to high."""
    return int(draw.integers(1, low=low, high=high + 1))


def size(draw):
    """Rows and columns, not equally many."""
    rows = pick(draw, 15, 20)
    return rows, rows + pick(draw, 1, 6)


def inner(answer, shape):
    """The answer without what the border has a part in."""
    expect_shape(answer, shape, "the answer")
    return answer.detach()[..., REACH:-REACH, REACH:-REACH]


def step(draw, rows, columns):
    """An image that is darker on one side of a column than on the other; and that column."""
    column = pick(draw, 2 * REACH + 1, columns - 2 * REACH - 1)
    image = torch.full((1, 1, rows, columns), draw.number(0.0, 1.0))
    image[..., column:] += draw.number(0.5, 2.0)
    return image, column


def strength(draw, layer):
    """How strongly the layer answers to a step."""
    rows, columns = size(draw)
    image, _ = step(draw, rows, columns)
    largest = float(inner(layer(image), image.shape).abs().max())
    expect_true(largest > 0, "The layer answers to no vertical edge at all.")
    return largest


def test_size_is_kept(student, draw):
    """Images of any size, several at once, keep their size."""
    layer = student.edge_layer()
    shapes = [(pick(draw, 2, 4), 1, *size(draw)) for _ in range(3)] + [(1, 1, 8, 8)]
    for shape in shapes:
        expect_shape(layer(draw.normal(*shape, dtype=torch.float32)), shape, "the answer")


def test_even_ground(student, draw):
    """Where an image is equally bright all around, the answer is 0, in the dark and in the light."""
    layer = student.edge_layer()
    rows, columns = size(draw)
    images = torch.tensor([0.0, 0.5, 1.0, draw.number(2.0, 5.0)])[:, None, None, None].expand(4, 1, rows, columns)
    answer = inner(layer(images), images.shape)
    expect_close(answer, torch.zeros_like(answer), atol=SMALL * strength(draw, layer), name="the answer inside")


def test_horizontal_edges(student, draw):
    """Where brightness changes from row to row only, the answer is 0."""
    layer = student.edge_layer()
    rows, columns = size(draw)
    images = draw.normal(3, 1, rows, 1, dtype=torch.float32).expand(3, 1, rows, columns)
    answer = inner(layer(images), images.shape)
    expect_close(answer, torch.zeros_like(answer), atol=SMALL * strength(draw, layer), name="the answer inside")


@pytest.mark.points(2)
def test_vertical_edges(student, draw):
    """A step in brightness is answered beside it, in every row alike, and nowhere else."""
    layer = student.edge_layer()
    steps = [step(draw, *size(draw)) for _ in range(3)]
    answers = [layer(image) for image, _ in steps]
    weakest = SMALL * float(layer.weight.detach().abs().max())
    for (image, column), answer in zip(steps, answers, strict=True):
        answer = inner(answer, image.shape)[0, 0]
        column -= REACH
        near = answer[:, column - REACH : column + REACH]
        largest = float(near.abs().max())
        expect_true(largest > weakest, "No answer comes from beside the edge.")
        expect_close(answer, answer[:1].expand_as(answer), atol=SMALL * largest, name="the answer in every row")
        far = torch.cat([answer[:, : column - REACH], answer[:, column + REACH :]], 1)
        expect_close(far, torch.zeros_like(far), atol=SMALL * largest, name="the answer away from the edge")


def test_brightness_turned_round(student, draw):
    """Where dark and light change places the answer changes its sign, and twice the step gives twice the answer."""
    layer = student.edge_layer()
    rows, columns = size(draw)
    image, _ = step(draw, rows, columns)
    answers = [inner(layer(factor * image), image.shape) for factor in (1.0, -1.0, 2.0)]
    bound = SMALL * float(answers[0].abs().max())
    expect_close(answers[1], -answers[0], atol=bound, name="the answer to the edge turned round")
    expect_close(answers[2], 2 * answers[0], atol=bound, name="the answer to twice the step")


def test_a_layer_like_any_other(student, draw):
    """The kernel is the layer's weight: one channel in, one out, at most 7 rows and 7 columns; sums stay sums."""
    layer = student.edge_layer()
    weight = layer.weight
    expect_true(isinstance(weight, torch.Tensor) and weight.ndim == 4, "The layer's weight does not have four axes.")
    one = weight.shape[:2] == (1, 1) and max(weight.shape[2:]) <= 2 * REACH + 1
    expect_true(one, "The weight is not one small kernel.", "(1, 1, up to 7, up to 7)", str(tuple(weight.shape)))
    x, y = draw.normal(2, 1, 1, *size(draw), dtype=torch.float32)
    first, second, both = (layer(image).detach() for image in (x, y, x + y))
    expect_close(both, first + second, atol=SMALL * float(both.abs().max()), name="the answer to two images added")
