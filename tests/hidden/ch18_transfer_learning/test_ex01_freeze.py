"""Hidden checks of freeze."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_true


def nets(student, draw):
    """A net of stem, body and head, with random weights and statistics, and its body."""
    make, nn = student.make, torch.nn
    stem = make(nn.Sequential, make(nn.Conv2d, 2, 3, 3), make(nn.BatchNorm2d, 3))
    inner = make(nn.Sequential, make(nn.Conv2d, 3, 4, 3), make(nn.BatchNorm2d, 4), make(nn.ReLU))
    body = make(nn.Sequential, inner, make(nn.Flatten), make(nn.Linear, 16, 5), make(nn.BatchNorm1d, 5))
    head = make(nn.Sequential, make(nn.BatchNorm1d, 5), make(nn.Linear, 5, 3))
    model = make(nn.Sequential, stem, body, head)
    state = {}
    for name, value in model.state_dict().items():
        drawn = draw.normal(*value.shape) if "running_var" not in name else draw.uniform(*value.shape, low=0.5, high=2)
        state[name] = drawn.to(value.dtype) if value.is_floating_point() else value
    model.load_state_dict(state)
    return model, body


def pictures(draw, count=6):
    return draw.normal(count, 2, 6, 6, dtype=torch.float32)


def train_step(model, x, draw):
    """Send a batch through the model in train mode, and random gradients back."""
    model.train()
    result = model(x)
    (result * draw.normal(*result.shape).to(result.dtype)).sum().backward()


def changed(before, after, part):
    return [name for name in before if name.startswith(part) and not torch.equal(before[name], after[name])]


@pytest.mark.points(2)
def test_parameters(student, draw):
    """No parameter of the frozen part requires or receives a gradient; all others do, before it and behind it."""
    model, body = nets(student, draw)
    student.freeze(body)
    train_step(model, pictures(draw), draw)
    flags = {name: parameter.requires_grad for name, parameter in model.named_parameters()}
    gradients = model.gradients()
    for name, flag in flags.items():
        inside = name.startswith("1.")
        where = "in the frozen part requires" if inside else "outside the frozen part no longer requires"
        expect_true(flag != inside, f"A parameter {where} a gradient.", got=name)
        if inside:
            expect_true(gradients[name] is None, "A parameter of the frozen part has a gradient.", got=name)
        else:
            expect_true(gradients[name] is not None, "A parameter outside the frozen part has no gradient.", got=name)


def test_old_gradients(student, draw):
    """Right after freezing no parameter in the part has a gradient from before, not even one frozen before."""
    model, body = nets(student, draw)
    train_step(model, pictures(draw), draw)
    body[2].requires_grad_(False)
    student.freeze(body)
    left = [name for name, gradient in model.gradients().items() if name.startswith("1.") and gradient is not None]
    expect_true(not left, "A parameter of the frozen part still has its gradient from before.", "none", ", ".join(left))


@pytest.mark.points(2)
def test_statistics(student, draw):
    """The frozen part's statistics never change, however often the mode does; those of the rest follow the mode."""
    model, body = nets(student, draw)
    student.freeze(body)
    modes, states = (True, False, True), [model.state_dict()]
    for mode in modes:
        model.train(mode)
        model(pictures(draw))
        states.append(model.state_dict())
    inside = changed(states[0], states[-1], "1.")
    expect_true(not inside, "Something in the frozen part has changed.", "nothing", ", ".join(inside))
    for mode, before, after in zip(modes, states[:-1], states[1:], strict=True):
        for name in ("0.1.running_mean", "2.0.running_mean"):
            moved = not torch.equal(before[name], after[name])
            expect_true(moved or not mode, "A batch norm outside the frozen part stands still too.")
            expect_true(mode or not moved, "A batch norm outside the frozen part no longer follows eval mode.")


@pytest.mark.points(2)
def test_running_statistics_are_used(student, draw):
    """In train mode the frozen part, and a part of it called alone, computes what it computes in eval mode."""
    _, body = nets(student, draw)
    x = draw.normal(5, 3, 4, 4, dtype=torch.float32)
    body.eval()
    expected, inner = body(x).detach(), body[0](x).detach()
    body.train()
    student.freeze(body)
    at_once = body(x).detach()
    body.train()
    alone, trained = body[0](x), body(x)  # alone first: a call of the whole may set things right
    expect_close(alone, inner, name="the result of a part that is called alone")
    expect_close(trained, expected, name="the result after train()")
    expect_close(at_once, expected, name="the result right after freezing")


def test_an_optimiser_leaves_it_alone(student, draw):
    """An optimiser with momentum that has already made a step moves nothing in the frozen part, but all else."""
    model, body = nets(student, draw)
    optimizer = student.make(torch.optim.SGD, model.parameters(), lr=0.1, momentum=0.9)
    train_step(model, pictures(draw), draw)
    optimizer.step()
    student.freeze(body)
    before = model.state_dict()
    for _ in range(2):
        optimizer.zero_grad(set_to_none=False)
        train_step(model, pictures(draw), draw)
        optimizer.step()
    after = model.state_dict()
    inside = [name for name in changed(before, after, "1.") if name.endswith(("weight", "bias"))]
    expect_true(not inside, "The optimiser has moved parameters of the frozen part.", "none", ", ".join(inside))
    for name in ("0.0.weight", "2.1.weight", "2.1.bias"):
        expect_true(not torch.equal(before[name], after[name]), "A parameter outside the frozen part stands still too.")


def test_modules_of_every_kind(student, draw):
    """A module may be a batch norm itself, of any dimension, or have none, or have no parameters at all."""
    make = student.make
    cases = [(make(getattr(torch.nn, f"BatchNorm{axes}d"), 3), draw.normal(4, 3, *[2] * (axes > 1) * axes))
             for axes in (1, 2, 3)]  # fmt: skip
    cases += [(make(torch.nn.Linear, 3, 2), draw.normal(4, 3)), (make(torch.nn.ReLU), draw.normal(4, 3))]
    cases += [(make(torch.nn.BatchNorm1d, 3, affine=False), draw.normal(4, 3))]
    results = []
    for module, x in cases:
        before = module.state_dict()
        student.freeze(module)
        module.train()
        module(x.float())
        results.append(changed(before, module.state_dict(), ""))
    for names in results:
        expect_true(not names, "Something in the frozen module has changed.", "nothing", ", ".join(names))
