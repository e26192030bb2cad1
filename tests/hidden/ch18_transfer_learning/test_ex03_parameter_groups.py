"""Hidden checks of parameter_groups."""

import pytest
import torch

from grader.judge.expect import expect_true

BODY, HEAD = 0.01, 0.3


def net(student, draw):
    """A net with random weights: a stem, a tail whose first part is the head in some checks, and a last layer."""
    make, nn = student.make, torch.nn
    tail = make(nn.Sequential, make(nn.Sequential, make(nn.Linear, 5, 4), make(nn.BatchNorm1d, 4)),
                make(nn.Linear, 4, 4))  # fmt: skip
    model = make(nn.Sequential, make(nn.Linear, 7, 5), make(nn.ReLU), tail, make(nn.Linear, 4, 3))
    randomise(model, draw)
    return model


def randomise(model, draw):
    """Give every parameter values of its own, by which it can be found again."""
    state = model.state_dict()
    model.load_state_dict({name: draw.normal(*value.shape).to(value.dtype) if value.is_floating_point() else value
                           for name, value in state.items()})  # fmt: skip


def pairs(groups):
    """Every parameter of the groups with its rate."""
    expect_true(isinstance(groups, list | tuple) and all(isinstance(group, dict) for group in groups),
                "The result is not a list of dicts.")  # fmt: skip
    complete = all("params" in group and "lr" in group for group in groups)
    expect_true(complete, "There is a group without params or without lr.")
    found = []
    for group in groups:
        members = [group["params"]] if isinstance(group["params"], torch.Tensor) else list(group["params"])
        found += [(parameter, float(group["lr"])) for parameter in members]
    return found


def rates(model, found):
    """The rates under which each of the model's parameters was found, by name."""
    known = dict(list(model.named_parameters()))
    result = {name: [rate for value, rate in found if torch.equal(value, parameter)]
              for name, parameter in known.items()}  # fmt: skip
    count = sum(map(len, result.values()))
    expect_true(count == len(found), "There are tensors in the groups that are no parameters of the model.")
    return result


def expect_rates(got, inside, frozen=(), body=BODY, own=HEAD):
    for name, found in got.items():
        expected = [] if name in frozen else [own if name.startswith(inside) else body]
        if len(found) > len(expected):
            sentence = "A frozen parameter is in a group." if name in frozen else "A parameter is there more than once."
        else:
            sentence = "A parameter is in no group." if not found else "A parameter has the rate of the other part."
        expect_true(found == expected, sentence, f"{name} with {expected}", f"{found}")


@pytest.mark.points(2)
def test_each_once_with_its_rate(student, draw):
    """Every parameter is there exactly once, with the rate of its part, also where the head lies deep in the model."""
    results = []
    for inside in ("3.", "2.0.", "2.", "0."):
        model = net(student, draw)
        head = model
        for index in inside.split(".")[:-1]:
            head = head[int(index)]
        results.append((inside, rates(model, pairs(student.parameter_groups(model, head, BODY, HEAD)))))
    many = student.make(torch.nn.Sequential, *[student.make(torch.nn.Linear, 2, 2) for _ in range(12)])
    randomise(many, draw)  # names that begin with the head's: 1, 10 and 11
    results.append(("1.", rates(many, pairs(student.parameter_groups(many, many[1], BODY, HEAD)))))
    for inside, got in results:
        expect_rates(got, inside)


@pytest.mark.points(2)
def test_frozen(student, draw):
    """Frozen parameters are in no group, whether in the body or in the head, and whatever the rates are."""
    results = []
    for body, own in ((BODY, HEAD), (HEAD, HEAD), (0.0, HEAD)):
        model = net(student, draw)
        model[0].requires_grad_(False)
        model[2][1].requires_grad_(False)
        results.append((rates(model, pairs(student.parameter_groups(model, model[2], body, own))), body, own))
    for got, body, own in results:
        expect_rates(got, "2.", {"0.weight", "0.bias", "2.1.weight", "2.1.bias"}, body, own)


def test_a_layer_in_both(student, draw):
    """A layer that stands in the body and in the head is there once, with the head's rate."""
    make, nn = student.make, torch.nn
    shared = make(nn.Linear, 4, 4)
    head = make(nn.Sequential, make(nn.Linear, 4, 4), shared)
    model = make(nn.Sequential, shared, make(nn.ReLU), make(nn.Linear, 4, 4), head)
    randomise(model, draw)
    expect_rates(rates(model, pairs(student.parameter_groups(model, head, BODY, HEAD))), ("0.", "3."))


def test_all_or_nothing(student, draw):
    """The head may be the whole model, or a part without any parameters."""
    results = []
    for whole in (True, False):
        model = net(student, draw)
        head = model if whole else model[1]
        results.append((whole, rates(model, pairs(student.parameter_groups(model, head, BODY, HEAD)))))
    for whole, got in results:
        expect_rates(got, "" if whole else "1.")


def test_equal_values(student):
    """Parameters of body and head may have the same values and are told apart all the same."""
    make, nn = student.make, torch.nn
    norms = [make(nn.LayerNorm, 1) for _ in range(3)]  # weight 1 and bias 0, each of them
    model = make(nn.Sequential, *norms)
    found = pairs(student.parameter_groups(model, norms[2], BODY, HEAD))
    counts = [sum(rate == wanted for _, rate in found) for wanted in (BODY, HEAD)]
    expect_true(counts == [4, 2], "The number of parameters with each rate differs.", "[4, 2]", f"{counts}")


def test_the_parameters_themselves(student, draw):
    """What is in the groups are the model's own parameters: what happens to them happens to the model."""
    model = net(student, draw)
    found = pairs(student.parameter_groups(model, model[3], BODY, HEAD))
    attached = [value for value, _ in found if value.requires_grad]
    expect_true(len(attached) == len(found), "There are tensors in the groups that require no gradient.")
    sum((value * 2.0).sum() for value in attached).backward()
    missed = [name for name, gradient in model.gradients().items() if gradient is None]
    expect_true(not missed, "The groups hold copies, or not every parameter of the model.", got=", ".join(missed))
