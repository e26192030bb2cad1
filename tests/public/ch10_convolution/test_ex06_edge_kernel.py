"""Public checks of the layer for vertical edges."""

import torch

from grader.judge.expect import expect_close, expect_shape, expect_true

INNER = (..., slice(4, -4), slice(4, -4))  # where no kernel of up to 7x7 reaches the border


def small(layer):
    """What is as good as 0, measured by the largest weight."""
    return 1e-3 * float(layer.weight.detach().abs().max())


def test_size_is_kept_in_a_small_case(student):
    """Two images of 9 rows and 12 columns give two of the same size."""
    expect_shape(student.edge_layer()(torch.ones(2, 1, 9, 12)), (2, 1, 9, 12))


def test_even_ground_in_a_small_case(student):
    """An image that is white all over gives zeros, away from its border."""
    layer = student.edge_layer()
    answer = layer(torch.ones(1, 1, 12, 12))
    expect_shape(answer, (1, 1, 12, 12), "the answer")
    expect_close(answer[INNER], torch.zeros(1, 1, 4, 4), atol=small(layer), name="the answer inside")


def test_black_beside_white(student):
    """Where black stands to the left of white there is an answer, where it stands above white there is none."""
    image = torch.zeros(1, 1, 12, 12)
    image[..., 6:] = 1
    layer = student.edge_layer()
    beside, above = layer(image), layer(image.mT)
    for answer in (beside, above):
        expect_shape(answer, (1, 1, 12, 12), "the answer")
    expect_true((beside[INNER].abs() > small(layer)).any(), "No answer comes from the edge between black and white.")
    expect_close(above[INNER], torch.zeros(1, 1, 4, 4), atol=small(layer), name="the answer to black above white")
