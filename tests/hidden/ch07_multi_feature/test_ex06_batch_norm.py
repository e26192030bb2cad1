"""Hidden checks of batch normalisation."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_dtype, expect_gradient, expect_same_inputs, expect_true

NORMS = ("batch", "instance", "layer", "group")
pytestmark = pytest.mark.from_scratch(
    *(f"{place}.{kind}_norm" for place in ("torch", "torch.nn.functional") for kind in NORMS),
    *(f"torch.nn.{kind}{d}d" for d in (1, 2, 3)
      for kind in ("BatchNorm", "LazyBatchNorm", "InstanceNorm", "LazyInstanceNorm")),
    *(f"torch.{kind}" for kind in ("native_batch_norm", "native_group_norm", "native_layer_norm", "cudnn_batch_norm",
                                   "miopen_batch_norm", "batch_norm_stats", "batch_norm_elemt",
                                   "batch_norm_update_stats", "batch_norm_gather_stats",
                                   "batch_norm_gather_stats_with_counts")),
    "torch.nn.SyncBatchNorm", "torch.nn.GroupNorm", "torch.nn.LayerNorm", "torch.nn.modules", "torch.nn.quantized",
    "torch.ao", "torch.ops", "torchvision",
)  # fmt: skip

STATE = ("weight", "bias", "running_mean", "running_var")


def pick(draw, low, high):
    """A whole number from low to high."""
    return int(draw.integers(1, low=low, high=high + 1))


def batch(draw, features, samples=None):
    """Samples of which each feature has a mean and a spread of its own."""
    x = draw.normal(samples or pick(draw, 6, 12), features)
    return (x * draw.uniform(features, low=0.5, high=2.0) + draw.normal(features)).float()


def drawn(student, draw, **how):
    """A layer with a random number of features whose four tensors hold drawn values; and these values."""
    features = pick(draw, 3, 5)
    values = [draw.normal(features), draw.normal(features), draw.normal(features),
              draw.uniform(features, low=0.3, high=3.0)]  # fmt: skip
    state = {name: value.float() for name, value in zip(STATE, values, strict=True)}
    model = student.BatchNorm1d(features, **how)
    model.load_state_dict(state, strict=False)
    return model, state


def normalised(x, state, training, eps=1e-5, momentum=0.1):
    """What torch makes of a batch; in training it moves the running statistics in `state`."""
    return torch.nn.functional.batch_norm(
        x, state["running_mean"], state["running_var"], state["weight"], state["bias"], training, momentum, eps
    )


def read(model):
    """The four tensors by name, as they are now."""
    return {name: getattr(model, name) for name in STATE}


def test_at_first(student, draw):
    """A fresh layer has a weight of ones, a bias of zeros, a running mean of zeros and a running variance of ones."""
    features = pick(draw, 2, 9)
    state = read(student.BatchNorm1d(features))
    for name, value in zip(STATE, (1.0, 0.0, 0.0, 1.0), strict=True):
        expect_close(state[name], torch.full((features,), value), name=name)


@pytest.mark.points(2)
def test_training(student, draw):
    """In training mode the batch's own mean and variance are used, feature by feature, for any sizes and any eps."""
    cases = []
    for how in ({}, {"eps": draw.number(0.2, 0.9)}):
        model, state = drawn(student, draw, **how)
        x = batch(draw, len(state["bias"]))
        cases.append((model(x), normalised(x, state, True, **how)))
    for result, expected in cases:
        expect_close(result, expected)


def test_square_batch(student, draw):
    """As many samples as features, or only two samples: statistics are those of the columns all the same."""
    cases = []
    for samples in (None, 2):
        model, state = drawn(student, draw)
        x = batch(draw, len(state["bias"]), samples or len(state["bias"]))
        cases.append((model(x), normalised(x, state, True)))
    for result, expected in cases:
        expect_close(result, expected, rtol=1e-3)


@pytest.mark.points(2)
def test_running_statistics(student, draw):
    """Each training batch moves the running mean and variance by as much as momentum says, be it nothing or all."""
    cases = []
    for how in ({}, {"momentum": draw.number(0.2, 0.4), "eps": 0.5}, {"momentum": 0.0}, {"momentum": 1.0}):
        model, state = drawn(student, draw, **how)
        for samples in (7, 4, 9):
            x = batch(draw, len(state["bias"]), samples)
            model(x)
            normalised(x, state, True, **how)
        cases.append((read(model), state))
    for result, state in cases:
        for name in STATE:
            expect_close(result[name], state[name], name=name)


def test_running_statistics_without_gradients(student, draw):
    """The running statistics move in training mode also where autograd is switched off."""
    model, state = drawn(student, draw)
    x = batch(draw, len(state["bias"]))
    student.make(torch.set_grad_enabled, False)
    model(x)
    normalised(x, state, True)
    after = read(model)
    for name in STATE[2:]:
        expect_close(after[name], state[name], name=name)


def test_far_from_zero(student, draw):
    """Features whose mean is thousands of times their spread, such as a year, are normalised like others."""
    model, state = drawn(student, draw)
    x = draw.normal(9, len(state["bias"])).float() + 3000
    result, expected = model(x), normalised(x.double(), {n: v.double() for n, v in state.items()}, True)
    expect_close(result, expected, rtol=0.02)


@pytest.mark.points(2)
def test_evaluation(student, draw):
    """In evaluation mode the running statistics are used, also for a single sample, and they stay as they are."""
    cases, states = [], []
    for how in ({}, {"eps": draw.number(0.2, 0.9)}):
        model, state = drawn(student, draw, **how)
        model.eval()
        for samples in (3, 1):
            x = batch(draw, len(state["bias"]), samples)
            cases.append((model(x), normalised(x, state, False, **how)))
        states.append((read(model), state))
    for result, expected in cases:
        expect_close(result, expected)
    for result, state in states:
        for name in STATE:
            expect_close(result[name], state[name], name=name)


@pytest.mark.points(2)
def test_gradient_for_the_samples(student, draw):
    """The gradient for the samples is right in both modes; in training it takes in that they make the statistics."""
    for training in (True, False):
        model, state = drawn(student, draw)
        model.train(training)
        x = batch(draw, len(state["bias"]), 6)
        expect_gradient(model, lambda x, state=state, training=training: normalised(x, state, training), x)


def test_gradients_for_weight_and_bias(student, draw):
    """Weight and bias receive the right gradients in both modes."""
    for training in (True, False):
        model, state = drawn(student, draw)
        model.train(training)
        x = batch(draw, len(state["bias"]))
        result, cotangent = model(x), draw.normal(*x.shape).float()
        weight, bias = (state[name].clone().requires_grad_() for name in STATE[:2])
        expected = normalised(x, {**state, "weight": weight, "bias": bias}, training)
        gradients = torch.autograd.grad(expected, (weight, bias), cotangent)
        attached = isinstance(result, torch.Tensor) and result.requires_grad
        expect_true(attached, "No gradient can flow from the result back to weight and bias.")
        (result * cotangent).sum().backward()
        found = model.gradients()
        for name, gradient in zip(STATE, gradients, strict=False):
            expect_true(found.get(name) is not None, f"No gradient reaches {name}; is it a parameter?")
            expect_close(found[name], gradient, name=f"the gradient for {name}")


def test_two_layers(student, draw):
    """Each layer keeps running statistics of its own: what one has seen, another has not."""
    features = pick(draw, 3, 5)
    one, other = student.BatchNorm1d(features), student.BatchNorm1d(features)
    one(batch(draw, features))
    state = read(other)
    for name, value in zip(STATE, (1.0, 0.0, 0.0, 1.0), strict=True):
        expect_close(state[name], torch.full((features,), value), name=f"{name} of the layer that was not called")


def test_what_is_saved(student, draw):
    """All four tensors are in the state_dict, and weight and bias are the only parameters."""
    model, state = drawn(student, draw)
    names = sorted(name for name, _ in model.named_parameters())
    saved = sorted(name for name in model.state_dict() if name in STATE)
    expect_true(names == ["bias", "weight"], "There are other parameters than weight and bias.", "bias, weight",
                ", ".join(names))  # fmt: skip
    expect_true(saved == sorted(STATE), "The state_dict lacks some of the tensors.", ", ".join(STATE), ", ".join(saved))


def test_no_graph_hangs_on_the_statistics(student, draw):
    """After a training batch whose samples want a gradient, the running statistics want none."""
    model, state = drawn(student, draw)
    model(batch(draw, len(state["bias"])).requires_grad_())
    after = read(model)
    for name in STATE[2:]:
        expect_true(not after[name].requires_grad, f"{name} has become part of the graph of the batch.")


def test_double_precision(student, draw):
    """After double() the whole layer works on float64 samples, running statistics included."""
    model, state = drawn(student, draw)
    model.double()
    state = {name: value.double() for name, value in state.items()}
    x = batch(draw, len(state["bias"])).double()
    result, after = model(x), read(model)
    expect_close(result, normalised(x, state, True))
    expect_dtype(result, torch.float64)
    for name in STATE:
        expect_dtype(after[name], torch.float64, name)
        expect_close(after[name], state[name], name=name)


def test_input_is_left_alone(student, draw):
    """The samples are as before after the call, in both modes."""
    model, state = drawn(student, draw)
    for training in (True, False):
        model.train(training)
        expect_same_inputs(model, batch(draw, len(state["bias"])))
