"""Hidden checks of evaluate."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_true
from grader.judge.link import StudentError
from grader.judge.student import operate

INPUTS, CLASSES = 6, 5


def linear(student, draw, inputs=INPUTS, outputs=CLASSES):
    """A linear layer in the worker, and its weights."""
    layer = student.make(torch.nn.Linear, inputs, outputs)
    weight, bias = draw.normal(outputs, inputs, dtype=torch.float32), draw.normal(outputs, dtype=torch.float32)
    layer.load_state_dict({"weight": weight, "bias": bias})
    return layer, weight, bias


def samples(draw, count, weight, bias, right=0.6):
    """Images of 2x3 pixels and labels, a share of them right, and the fraction that is."""
    x = draw.normal(count, 1, 2, 3, dtype=torch.float32)
    best = (x.flatten(1) @ weight.T + bias).argmax(1)
    other = (best + draw.integers(count, low=1, high=len(weight))) % len(weight)
    y = torch.where(draw.uniform(count) < right, best, other)
    return x, y, (y == best).double().mean()


def split(x, y, *sizes):
    return list(zip(x.split(sizes), y.split(sizes), strict=True))


def model_and_data(student, draw, count):
    layer, weight, bias = linear(student, draw)
    model = student.make(torch.nn.Sequential, student.make(torch.nn.Flatten), layer)
    return model, *samples(draw, count, weight, bias)


@pytest.mark.points(2)
def test_fraction(student, draw, device):
    """The result is the fraction of right answers, for one batch and for several of equal size."""
    for sizes in ((7,), (4, 4, 4), (5, 5), (1,)):
        model, x, y, expected = model_and_data(student, draw, sum(sizes))
        expect_close(student.evaluate(model, split(x, y, *sizes), device), expected)


@pytest.mark.points(2)
def test_batches_of_unequal_size(student, draw, device):
    """Every sample counts alike, also in a shorter batch."""
    for sizes in ((7, 7, 2), (8, 1), (3, 11, 1)):
        model, x, y, _ = model_and_data(student, draw, sum(sizes))
        best = model(x).argmax(1)
        y = best.clone()
        y[sizes[0] :] = (best[sizes[0] :] + 1) % CLASSES  # all right in the first batch, none in the others
        expect_close(student.evaluate(model, split(x, y, *sizes), device), sizes[0] / sum(sizes))


def test_as_many_samples_as_classes(student, draw, device):
    """The classes lie along the second axis of the scores, also where both axes are equally long."""
    model, x, y, expected = model_and_data(student, draw, 3 * CLASSES)
    expect_close(student.evaluate(model, split(x, y, *[CLASSES] * 3), device), expected)


def test_any_iterable(student, draw, device):
    """Batches may come as tuples or lists, from a tuple or from an iterator that has no length."""
    model, x, y, expected = model_and_data(student, draw, 11)
    batches = split(x, y, 4, 4, 3)
    expect_close(student.evaluate(model, tuple(map(list, batches)), device), expected)
    expect_close(student.evaluate(model, operate(student._link, "iter", batches), device), expected)


def test_samples_that_the_loader_gives(student, draw, device):
    """What counts are the samples that the loader gives: a DataLoader may leave out some of its dataset."""
    model, x, y, _ = model_and_data(student, draw, 11)
    pairs = student.make(torch.utils.data.TensorDataset, x, y)
    loader = student.make(torch.utils.data.DataLoader, pairs, batch_size=4, drop_last=True)
    expected = (model(x[:8]).argmax(1) == y[:8]).double().mean()
    expect_close(student.evaluate(model, loader, device), expected)


def test_large_scores(student, draw, device):
    """The largest score counts, also where all of them are large, or negative, and near one another."""
    layer = student.make(torch.nn.Linear, CLASSES, CLASSES)
    layer.load_state_dict({"weight": torch.eye(CLASSES), "bias": torch.zeros(CLASSES)})
    x = torch.stack([0.5 * draw.permutation(CLASSES).float() for _ in range(12)])
    x += torch.tensor([30.0, -70.0, 300.0]).repeat(4)[:, None]
    expect_close(student.evaluate(layer, split(x, x.argmax(1), 5, 5, 2), device), 1.0)


@pytest.mark.points(2)
def test_eval_mode(student, draw, device):
    """The model is evaluated in eval mode: dropout is off."""
    layer, weight, bias = linear(student, draw)
    dropout = student.make(torch.nn.Dropout, 1.0)
    model = student.make(torch.nn.Sequential, student.make(torch.nn.Flatten), dropout, layer)
    x, y, expected = samples(draw, 40, weight, bias)
    model.train()
    expect_close(student.evaluate(model, split(x, y, 16, 16, 8), device), expected)


def test_parameters_and_buffers_stay(student, draw, device):
    """Parameters and the running statistics of a batch norm are as before, and no gradient was computed."""
    layer, _, _ = linear(student, draw)
    norm = student.make(torch.nn.BatchNorm1d, INPUTS)
    model = student.make(torch.nn.Sequential, student.make(torch.nn.Flatten), norm, layer)
    model.train()
    before = model.state_dict()
    x = draw.normal(14, 1, 2, 3, dtype=torch.float32)
    student.evaluate(model, split(x, draw.integers(14, low=0, high=CLASSES), 7, 7), device)
    for name, value in model.state_dict().items():
        expect_close(value, before[name], name=f"{name} after the evaluation")
    for name, gradient in model.gradients().items():
        expect_true(gradient is None, f"A gradient for {name} was computed.")


def test_a_model_in_mid_training(student, draw, device):
    """A model that is being trained keeps its gradients; what was frozen stays so, and what was not does not freeze."""
    first, _, _ = linear(student, draw)
    second, _, _ = linear(student, draw, CLASSES, CLASSES)
    model = student.make(torch.nn.Sequential, student.make(torch.nn.Flatten), first, second)
    first.requires_grad_(False)
    x, y = draw.normal(9, 1, 2, 3, dtype=torch.float32), draw.integers(9, low=0, high=CLASSES)
    (model(x) * draw.normal(9, CLASSES, dtype=torch.float32)).sum().backward()
    before = second.gradients()
    student.evaluate(model, split(x, y, 5, 4), device)
    after = second.gradients()
    flags = [[value.requires_grad for value in layer.parameters()] for layer in (first, second)]
    expect_true(not any(flags[0]), "Parameters that were frozen require gradients afterwards.")
    expect_true(all(flags[1]), "Parameters that were not frozen require no gradients afterwards.")
    for name, gradient in before.items():
        expect_true(after[name] is not None, f"The gradient of {name} has been cleared.")
        expect_close(after[name], gradient, name=f"the gradient of {name} after the evaluation")


def test_no_graph(student, draw, device):
    """While the model is evaluated, autograd builds no graph."""
    seen = []

    def note(module, inputs):
        seen.append(inputs[0].requires_grad)

    first, _, _ = linear(student, draw)
    second, _, _ = linear(student, draw, CLASSES, CLASSES)
    model = student.make(torch.nn.Sequential, student.make(torch.nn.Flatten), first, second)
    second.register_forward_pre_hook(note)
    x = draw.normal(9, 1, 2, 3, dtype=torch.float32)
    student.evaluate(model, split(x, draw.integers(9, low=0, high=CLASSES), 5, 4), device)
    expect_true(len(seen) >= 2, "The model was not called for every batch.")
    expect_true(not any(seen), "A graph was built while the model was evaluated.")


@pytest.mark.points(2)
def test_mode_is_restored(student, draw, device):
    """The model is in the mode in which it came, be it train or eval, and so is every layer in it."""
    model, x, y, _ = model_and_data(student, draw, 9)
    came, left, inside = [True, False, True], [], []
    for mode in came:
        model.train(mode)
        student.evaluate(model, split(x, y, 5, 4), device)
        left.append(model.training)
        inside.append([layer.training for layer in list(model.children())])
    modes = [", ".join("train" if mode is True else "eval" for mode in some) for some in (came, left)]
    expect_true(left == came, "The model is not in the mode in which it came.", *modes)
    same = all(one == [mode] * len(one) for mode, one in zip(came, inside, strict=True))
    expect_true(same, "The layers inside the model are not in the mode in which they came.")


def test_mode_of_the_whole_model(student, draw, device):
    """The mode that counts is that of the model itself, not that of a part which is in another one."""
    came, left = [True, False], []
    for mode in came:
        model, x, y, _ = model_and_data(student, draw, 9)
        model.train(mode)
        for part in list(model.children()):
            part.train(not mode)
        student.evaluate(model, split(x, y, 5, 4), device)
        left.append(model.training)
    modes = [", ".join("train" if mode is True else "eval" for mode in some) for some in (came, left)]
    expect_true(left == came, "The model is not in the mode in which it came.", *modes)


def test_autograd_stays_off(student, draw, device):
    """A caller who has switched autograd off finds it switched off afterwards."""
    model, x, y, _ = model_and_data(student, draw, 9)
    student.make(torch.set_grad_enabled, False)
    student.evaluate(model, split(x, y, 5, 4), device)
    off = student.make(torch.is_grad_enabled) is False
    expect_true(off, "Afterwards autograd is switched on, and it was off before.")


def test_graphs_can_be_built_again(student, draw, device):
    """Afterwards autograd is switched on as before, and the model can learn."""
    model, x, y, _ = model_and_data(student, draw, 9)
    student.evaluate(model, split(x, y, 5, 4), device)
    expect_true(student.make(torch.is_grad_enabled) is True, "Afterwards autograd is still switched off.")
    expect_true(model(x).requires_grad, "Afterwards no gradient reaches the model.")


def test_devices(student, draw, device):
    """The device may be a name or a torch.device."""
    model, x, y, expected = model_and_data(student, draw, 9)
    for name in (torch.device(device), device):
        expect_close(student.evaluate(model, split(x, y, 5, 4), name), expected)


def test_batches_are_brought_to_the_device(student, draw):
    """Images and labels of each batch are brought to the device that is named; here they lie on another one."""
    layer = student.make(torch.nn.Linear, INPUTS, CLASSES, device="meta")  # a device for shapes, where no numbers are
    model = student.make(torch.nn.Sequential, student.make(torch.nn.Flatten), layer)
    x, y = draw.normal(7, 1, 2, 3, dtype=torch.float32), draw.integers(7, low=0, high=CLASSES)
    try:
        student.evaluate(model, split(x, y, 4, 3), "meta")
    except StudentError as error:  # in the end it misses the numbers; before that, nothing may be in the wrong place
        if error.told.todo or "meta" not in error.told.message:
            raise
        apart = "expected device" in error.told.message or "same device" in error.told.message
        expect_true(not apart, "A batch is not where the model is: its images or its labels are on another device.")
