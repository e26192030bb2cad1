"""Hidden checks of the wide net."""

import pytest
import torch
import torch.nn.functional as F

from grader.judge.expect import expect_close, expect_shape, expect_true
from grader.judge.properties import (
    expect_any_layout,
    expect_batch_of_one,
    expect_forward,
    expect_gradients_everywhere,
    expect_no_sharing,
    expect_parameters,
    expect_repeatable,
    expect_rows_kept,
    expect_samples_apart,
    expect_start_loss,
    expect_state_round_trip,
    put,
    set_weights,
    unrecorded,
)

UNITS = 5  # of the 1024, each wired to two scores
COPIES = 300


def shapes(width):
    return [
        (width, 1, 3, 3), (width,), (2 * width, width, 3, 3), (2 * width,), (1024, 2 * width * 14 * 14), (1024,),
        (10, 1024), (10,),
    ]  # fmt: skip


def images(draw, count=7, size=28):
    return draw.normal(count, 1, size, size, dtype=torch.float32)


def hidden(x, w1, b1, w2, b2, w3, b3):
    x = F.conv2d(F.conv2d(x, w1, b1, padding=1).relu(), w2, b2, padding=1).relu()
    return (F.max_pool2d(x, 2).flatten(1) @ w3.T + b3).relu()


def oracle(x, *values):
    return hidden(x, *values[:6]) @ values[6].T + values[7]


def test_layers(student, draw):
    """The trainable parameters are those of the text, for several widths, and no others."""
    for width in (1, 3):
        expect_parameters(student.WideNet(width), shapes(width), images(draw, 1))


@pytest.mark.points(3)
def test_scores_in_eval_mode(student, draw):
    """In eval mode, with any weights, the scores are those of the net that the text describes, without dropout."""
    for width in (3, 1):
        expect_forward(student.WideNet(width), shapes(width), oracle, draw, [images(draw), images(draw, 1)])


@pytest.mark.points(2)
def test_dropout_in_train_mode(student, draw):
    """In train mode each of the 1024 numbers is dropped half of the time, on its own, and else doubled."""
    model = student.WideNet(2)
    x = images(draw, 1)
    values = set_weights(model, shapes(2), draw, x)
    alive = hidden(x, *values[:6])[0].topk(UNITS).indices
    wires = torch.zeros(10, 1024)
    wires[torch.arange(10), alive.repeat(10 // UNITS)] = 1.0
    values[6:] = [wires, torch.zeros(10)]
    put(model, shapes(2), values)
    whole = oracle(x, *values)[0]
    model.eval()
    expect_close(model(x)[0], whole, name="the score in eval mode")
    model.train()
    scores = model(x.expand(COPIES, 1, 28, 28).clone())
    expect_shape(scores, (COPIES, 10))
    expect_close(scores[:, UNITS:], scores[:, :UNITS], name="a score from the same of the 1024 numbers as another")
    kept = scores[:, :UNITS].detach() != 0
    expect_close(scores[:, :UNITS], kept * 2 * whole[:UNITS], name="the scores in train mode")
    together = (kept == kept[:, :1]).all() or (kept == kept[:1]).all()
    expect_true(not together, "The numbers are not dropped each on its own, anew for each sample.")
    share = float(kept.double().mean())
    expect_true(0.43 < share < 0.57, "Not half of the numbers are dropped.", "0.5 of them", f"{1 - share:.2f} of them")


def test_dropout_is_drawn_anew(student, draw):
    """In train mode two calls drop different numbers."""
    model, x = student.WideNet(2), images(draw)
    model.train()
    expect_true(not torch.equal(model(x), model(x)), "Two calls in train mode drop the same numbers, or none.")


@pytest.mark.points(2)
@pytest.mark.limits(wall=30)
def test_width_of_64(student, draw):
    """Without an argument the width is 64."""
    model = student.WideNet()
    with unrecorded(model):
        model(images(draw, 1))
        model.half()  # the weights travel in half the bytes
    expect_parameters(model, shapes(64))


def test_every_parameter_learns(student, draw):
    """Every weight and every bias receives a gradient."""
    expect_gradients_everywhere(student.WideNet(2), [images(draw), images(draw)], draw)


def test_equal_calls(student, draw):
    """In eval mode the same images give the same scores twice, in either order and one by one."""
    model = student.WideNet(2)
    expect_repeatable(model, images(draw))
    expect_samples_apart(model, images(draw))


def test_batch_of_one(student, draw):
    """A single image gives one row of ten scores."""
    expect_batch_of_one(student.WideNet(2), images(draw, 1), (10,))


def test_images_are_never_cut(student, draw):
    """Images of another size raise an error, or at least there are never more rows than images."""
    model = student.WideNet(1)
    set_weights(model, shapes(1), draw, images(draw, 1))
    expect_rows_kept(model.eval(), images(draw, 3, 56))


def test_saved_weights(student, draw):
    """A fresh model that loads the state_dict of another gives the same scores."""
    expect_state_round_trip(lambda: student.WideNet(2), images(draw, 3))


def test_own_weights(student, draw):
    """Each layer has weights of its own."""
    expect_no_sharing(student.WideNet(1), draw, images(draw, 1))


def test_columns_first_in_memory(student, draw):
    """Images whose columns lie together in memory give the same scores as others."""
    expect_any_layout(student.WideNet(2), images(draw, 3))


def test_first_loss(student, draw):
    """Before training the cross-entropy is near that of guessing, ln 10."""
    expect_start_loss(student.WideNet(2), images(draw, 30), draw.integers(30, low=0, high=10), 10)
