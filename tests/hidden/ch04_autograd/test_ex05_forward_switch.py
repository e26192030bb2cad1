"""Hidden checks of calc_forward."""

import torch
import torch.nn.functional as F

from grader.judge.expect import (
    expect_attached,
    expect_close,
    expect_gradient,
    expect_raises,
    expect_same_inputs,
    expect_true,
)

MODES = ("off", "on")


def draw_net(student, draw, outputs=3):
    """A net of two layers in the worker, and the same net as a function of its weights."""
    make = student.make
    layers = [make(torch.nn.Linear, 4, 5), make(torch.nn.Tanh), make(torch.nn.Linear, 5, outputs)]
    model = make(torch.nn.Sequential, *layers)
    shapes = {"0.weight": (5, 4), "0.bias": (5,), "2.weight": (outputs, 5), "2.bias": (outputs,)}
    weights = {name: draw.normal(*shape, dtype=torch.float32) for name, shape in shapes.items()}
    model.load_state_dict(weights)
    return model, weights, layers


def draw_batch(draw, size, outputs=3):
    return draw.normal(size, 4, dtype=torch.float32), draw.uniform(size, outputs, dtype=torch.float32)


def forward(weights, x):
    hidden = F.linear(x, weights["0.weight"], weights["0.bias"]).tanh()
    return F.linear(hidden, weights["2.weight"], weights["2.bias"])


def expect_losses(student, draw, is_train):
    model, weights, _ = draw_net(student, draw)
    cross_entropy, binary = student.make(torch.nn.CrossEntropyLoss), F.binary_cross_entropy_with_logits
    pairs, expected = [], []
    for size in (7, 1, 5):
        x, y = draw_batch(draw, size)
        labels = draw.integers(size, low=0, high=3)
        expected += [binary(forward(weights, x), y), F.cross_entropy(forward(weights, x), labels)]
        pairs += [(x, y, binary), (x, labels, cross_entropy)]
    losses = [student.calc_forward(model, x, y, loss_fn, is_train) for x, y, loss_fn in pairs]
    for loss, want in zip(losses, expected, strict=True):
        expect_close(loss, want, name="the loss")


def test_loss_while_training(student, draw):
    """While training the result is loss_fn(model(x), y), for any loss and batch size."""
    expect_losses(student, draw, True)


def test_loss_while_validating(student, draw):
    """While validating the result is loss_fn(model(x), y), for any loss and batch size."""
    expect_losses(student, draw, False)


def test_backward_while_training(student, draw):
    """While training, backward takes the loss to every parameter."""
    model, weights, _ = draw_net(student, draw)
    x, y = draw_batch(draw, 7)
    loss = student.calc_forward(model, x, y, F.mse_loss, True)
    expect_attached(loss, "the loss")
    (2.5 * loss).sum().backward()
    leaves = {name: weight.clone().requires_grad_() for name, weight in weights.items()}
    expected = torch.autograd.grad(2.5 * F.mse_loss(forward(leaves, x), y), list(leaves.values()))
    found = model.gradients()
    for name, gradient in zip(leaves, expected, strict=True):
        expect_true(found[name] is not None, f"No gradient reaches {name}: the graph to it is cut.")
        expect_close(found[name], gradient, name=f"the gradient for {name}")


def test_backward_to_the_inputs(student, draw):
    """While training, backward takes the loss to the inputs as well, where these require a gradient."""
    model, weights, _ = draw_net(student, draw)
    x, y = draw_batch(draw, 5)
    expect_gradient(lambda leaf: student.calc_forward(model, leaf, y, F.mse_loss, True),
                    lambda leaf: F.mse_loss(forward(weights, leaf), y), x)  # fmt: skip


def test_batches_as_they_come(student, draw):
    """Model and loss get batch, predictions and targets as they are: whole, of their own shape and dtype."""
    make = student.make
    table, double = make(torch.nn.Embedding, 6, 3), make(torch.nn.Linear, 4, 3)
    weight, matrix, bias = draw.normal(6, 3), draw.normal(3, 4), draw.normal(3)
    table.load_state_dict({"weight": weight})
    double.double()
    double.load_state_dict({"weight": matrix, "bias": bias})
    numbers, x, y = draw.integers(5, low=0, high=6), draw.normal(1, 4), draw.uniform(1, 3)
    rows, whole = draw.normal(5, 3, dtype=torch.float32), make(torch.nn.MSELoss, reduction="sum")
    losses, divergence = [], make(torch.nn.KLDivLoss, reduction="batchmean")
    for is_train in (True, False):
        losses.append(student.calc_forward(table, numbers, rows, whole, is_train))
        losses.append(student.calc_forward(double, x, y, divergence, is_train))
    expected = [F.mse_loss(weight.float()[numbers], rows, reduction="sum"),
                F.kl_div(F.linear(x, matrix, bias), y, reduction="batchmean")]  # fmt: skip
    for loss, want in zip(losses, expected * 2, strict=True):
        expect_close(loss, want, rtol=1e-4, name="the loss")


def test_the_mode_is_the_callers(student, draw):
    """The loss is that of the model in the mode in which it came: a dropout of everything empties its output or not."""
    net, weights, _ = draw_net(student, draw)
    model = student.make(torch.nn.Sequential, net, student.make(torch.nn.Dropout, 1.0))
    x, y = draw_batch(draw, 5)
    losses = []
    for mode in (True, False):
        model.train(mode)
        losses += [student.calc_forward(model, x, y, F.mse_loss, is_train) for is_train in (True, False)]
    emptied, whole = F.mse_loss(torch.zeros_like(y), y), F.mse_loss(forward(weights, x), y)
    for loss, want in zip(losses, (emptied, emptied, whole, whole), strict=True):
        expect_close(loss, want, name="the loss of a model with dropout")


def test_no_graph_while_validating(student, draw):
    """While validating no graph is built, neither behind the loss nor between the layers."""
    model, _, layers = draw_net(student, draw)
    seen = []

    def note(module, inputs, output):
        seen.append(output.requires_grad)

    loss_fn = student.make(torch.nn.MSELoss)
    for module in (layers[0], layers[2], loss_fn):
        module.register_forward_hook(note)
    x, y = draw_batch(draw, 7)
    inputs, targets = x.clone().requires_grad_(), y.clone().requires_grad_()
    losses = [student.calc_forward(model, *pair, loss_fn, False) for pair in ((x, y), (inputs, y), (x, targets))]
    still = [getattr(loss, "requires_grad", False) for loss in losses]
    student._link.transcript.append(seen)  # tells apart where a graph was built
    expect_true(len(seen) >= 2, "The model was not called.")
    expect_true(not any(still), "The loss of a validation requires a gradient.")
    expect_true(not any(seen), "A graph was built on the way to the loss of a validation.")


def test_autograd_is_as_before(student, draw):
    """Autograd is on or off as it was before the call, while training and while validating."""
    model, _, _ = draw_net(student, draw)
    x, y = draw_batch(draw, 3)
    cases = [(before, is_train) for before in (True, False) for is_train in (True, False)]
    after = []
    for before, is_train in cases:
        student.make(torch.set_grad_enabled, before)
        student.calc_forward(model, x, y, F.mse_loss, is_train)
        after.append(student.make(torch.is_grad_enabled))
    for (before, is_train), now in zip(cases, after, strict=True):
        expect_true(now is before, f"Autograd is not as it was before a call with is_train {is_train}.",
                    MODES[before], MODES[now is True])  # fmt: skip


def test_autograd_after_an_exception(student, draw):
    """Autograd is on or off as it was before, also where the model does not accept the batch."""
    model, _, _ = draw_net(student, draw)
    y = draw.uniform(3, 3, dtype=torch.float32)
    after = []
    for before, is_train in ((True, False), (False, True)):
        student.make(torch.set_grad_enabled, before)
        expect_raises(RuntimeError, student.calc_forward, model, draw.normal(3, 7).float(), y, F.mse_loss, is_train)
        after.append((before, student.make(torch.is_grad_enabled)))
    for before, now in after:
        expect_true(now is before, "Autograd is not as it was before a call in which the model raised an exception.",
                    MODES[before], MODES[now is True])  # fmt: skip


def test_validation_between_two_trainings(student, draw):
    """A validation in between does not keep the next training from its graph."""
    model, _, _ = draw_net(student, draw)
    x, y = draw_batch(draw, 5)
    switches = (True, False, True, False, False, True)
    losses = [student.calc_forward(model, x, y, F.mse_loss, is_train) for is_train in switches]
    graphs = [bool(getattr(loss, "requires_grad", False)) for loss in losses]
    told = [", ".join("graph" if graph else "none" for graph in some) for some in (switches, graphs)]
    expect_true(graphs == list(switches), "A graph is not built exactly when training.", *told)


def test_the_model_stays_as_it_is(student, draw):
    """Parameters, gradients and the mode of the model are as before."""
    model, weights, _ = draw_net(student, draw)
    x, y = draw_batch(draw, 5)
    modes, gradients, flags = [], [], []
    for is_train in (True, False):
        for mode in (True, False):
            model.train(mode)
            expect_same_inputs(student.calc_forward, model, x, y, F.mse_loss, is_train)
            modes.append(model.training is mode)
            gradients += list(model.gradients().values())
            flags += [parameter.requires_grad for parameter in model.parameters()]
    state = model.state_dict()
    model(x).square().sum().backward()
    before, kept = model.gradients(), []
    for is_train in (True, False):
        student.calc_forward(model, x, y, F.mse_loss, is_train)
        kept.append(model.gradients())
    expect_true(all(modes), "The model's mode (train or eval) has changed.")
    expect_true(all(gradient is None for gradient in gradients), "A gradient was computed; that is the caller's part.")
    expect_true(all(flags), "A parameter no longer requires a gradient.")
    for name, weight in weights.items():
        expect_close(state[name], weight, name=f"{name} after the call")
        for after in kept:
            expect_true(after[name] is not None, f"The gradient that {name} had before is gone.")
            expect_close(after[name], before[name], name=f"the gradient that {name} had before")
