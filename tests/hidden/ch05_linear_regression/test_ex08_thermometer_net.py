"""Hidden checks of the net for the thermometer. The oracle trains the same model; the last checks give the figures."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_same_inputs, expect_true

T_C = torch.tensor([0.5, 14.0, 15.0, 28.0, 11.0, 8.0, 3.0, -4.0, 6.0, 13.0, 21.0])
T_U = torch.tensor([35.7, 55.9, 58.2, 81.9, 56.3, 48.9, 33.9, 21.8, 48.4, 60.4, 68.4])
HELD_BACK = torch.tensor([9, 1])
SHAPES = {"hidden_linear.weight": (13, 1), "hidden_linear.bias": (13,),
          "output_linear.weight": (1, 13), "output_linear.bias": (1,)}  # fmt: skip


def quiet(model, question):
    """Ask something whose answer (first weights) says nothing about the model: keep it from the diagnosis."""
    transcript = model._link.transcript
    mark = len(transcript)
    answer = question()
    del transcript[mark:]
    return answer


def net(hidden=5):
    """A net like that of the exercise."""
    return torch.nn.Sequential(torch.nn.Linear(1, hidden), torch.nn.Tanh(), torch.nn.Linear(hidden, 1))


def pair(student, draw, hidden=5):
    """Return a net in the worker and the same one here, with drawn weights."""
    make, mine = student.make, net(hidden)
    layers = [make(torch.nn.Linear, 1, hidden), make(torch.nn.Tanh), make(torch.nn.Linear, hidden, 1)]
    remote = make(torch.nn.Sequential, *layers)
    state = {name: draw.normal(*value.shape) for name, value in mine.state_dict().items()}
    state["0.weight"] = draw.away_from_zero(hidden, 1, gap=0.3)
    state["0.bias"] = -state["0.weight"][:, 0] * draw.uniform(hidden, low=3.0, high=7.0)  # bends among the readings
    mine.load_state_dict(state)
    remote.load_state_dict(state)
    return remote, mine


def readings(draw, count):
    """What a thermometer may show, and temperatures that go with it."""
    t_u = draw.uniform(count, low=20.0, high=80.0, dtype=torch.float32)
    return t_u, 0.5 * t_u - 17 + 2 * draw.normal(count, dtype=torch.float32)


def descend(model, t_u, t_c, validation, lr, epochs):
    """Gradient descent on the training samples, with the update written out."""
    kept = torch.tensor([index for index in range(len(t_u)) if index not in validation.tolist()])
    x, y = 0.1 * t_u[:, None], t_c[:, None]
    losses = ([], [])
    for _ in range(epochs):
        loss, held_back = (((model(x[part]) - y[part]) ** 2).mean() for part in (kept, validation))
        losses[0].append(float(loss.detach()))
        losses[1].append(float(held_back.detach()))
        gradients = torch.autograd.grad(loss, list(model.parameters()))
        with torch.no_grad():
            for parameter, gradient in zip(model.parameters(), gradients, strict=True):
                parameter -= lr * gradient
    return losses


def expect_losses(losses, expected):
    sentence = "The result is not a pair of lists: training losses, validation losses."
    expect_true(isinstance(losses, list | tuple) and len(losses) == 2, sentence)
    for kind, got, wanted in zip(("training", "validation"), losses, expected, strict=True):
        expect_true(isinstance(got, list | tuple | torch.Tensor), sentence)
        expect_true(len(got) == len(wanted), f"There is not one {kind} loss for each epoch.",
                    f"{len(wanted)} of them", f"{len(got)} of them")  # fmt: skip
        for number, (loss, want) in enumerate(zip(got, wanted, strict=True), start=1):
            expect_close(loss, want, rtol=1e-3, atol=1e-5, name=f"the {kind} loss of epoch {number}")


def test_the_net(student, draw):
    """The net multiplies, takes the tanh of 13 units, and multiplies again; its layers have their names."""
    model = student.build_model()
    shapes = {name: tuple(value.shape) for name, value in quiet(model, model.state_dict).items()}
    model._link.transcript.append(list(shapes.items()))
    expect_true(shapes == SHAPES, "The weights of the net are others.", f"{SHAPES}", f"{shapes}")
    mine = net(13)
    state = {name: draw.normal(*shape, dtype=torch.float32) for name, shape in SHAPES.items()}
    mine.load_state_dict(dict(zip(mine.state_dict(), state.values(), strict=True)))
    model.load_state_dict(state)
    x = 2 * draw.normal(7, 1, dtype=torch.float32)
    expect_close(model(x), mine(x), name="the prediction")
    names = quiet(model, lambda: [name for name, _ in model.named_children()])
    model._link.transcript.append(names)
    listed = ["hidden_linear", "hidden_activation", "output_linear"]
    expect_true(names == listed, "The layers have other names.", ", ".join(listed), ", ".join(names))


def test_first_losses(student, draw):
    """The first losses are the means over the training samples and over those held back, of the model as it came."""
    results = []
    for count, validation in ((7, [5, 0, 2]), (2, [1]), (9, [4, 8])):
        remote, mine = pair(student, draw)
        t_u, t_c = readings(draw, count)
        losses = student.train(remote, t_u, t_c, torch.tensor(validation), 0.01, 1)
        results.append((losses, descend(mine, t_u, t_c, torch.tensor(validation), 0.01, 1)))
    for losses, expected in results:
        expect_losses(losses, expected)


def test_one_epoch(student, draw):
    """One epoch is one step against the gradient of the mean over the training samples."""
    results = []
    for count, validation in ((7, [5, 0, 2]), (2, [1]), (9, [4, 8])):
        remote, mine = pair(student, draw)
        t_u, t_c = readings(draw, count)
        student.train(remote, t_u, t_c, torch.tensor(validation), 0.01, 1)
        descend(mine, t_u, t_c, torch.tensor(validation), 0.01, 1)
        results.append((remote.state_dict(), mine.state_dict()))
    for state, expected in results:
        for name, value in expected.items():
            expect_close(state[name], value, rtol=1e-3, name=f"{name} after one epoch")


@pytest.mark.points(2)
def test_several_epochs(student, draw):
    """Both losses follow gradient descent epoch after epoch."""
    results = []
    for count, validation, epochs in ((11, [3, 7], 6), (6, [5, 1, 0], 4)):
        remote, mine = pair(student, draw)
        t_u, t_c = readings(draw, count)
        losses = student.train(remote, t_u, t_c, torch.tensor(validation), 0.003, epochs)
        remote.gradients()  # tells apart what may have gone wrong
        results.append((losses, descend(mine, t_u, t_c, torch.tensor(validation), 0.003, epochs)))
    for losses, expected in results:
        expect_losses(losses, expected)


def test_samples_held_back(student, draw):
    """What the samples held back are like makes no difference to the weights."""
    t_u, t_c = readings(draw, 8)
    validation = torch.tensor([6, 2])
    states = []
    weights = net().state_dict()
    weights = {name: 0.5 * draw.normal(*value.shape) for name, value in weights.items()}
    for shift in (0.0, 30.0):
        remote, _ = pair(student, draw)
        remote.load_state_dict(weights)
        changed = t_c.clone()
        changed[validation] += shift
        student.train(remote, t_u, changed, validation, 0.01, 3)
        states.append(remote.state_dict())
    for name in weights:
        expect_close(states[1][name], states[0][name], rtol=1e-6, name=f"{name} with other targets held back")


def test_both_modes(student, draw):
    """Training is in train mode and validation in eval mode: a dropout of everything empties the one, not the other."""
    results = []
    for mode in (True, False):
        remote, mine = pair(student, draw)
        model = student.make(torch.nn.Sequential, remote, student.make(torch.nn.Dropout, 1.0))
        model.train(mode)
        t_u, t_c = readings(draw, 7)
        held_back = float(((mine(0.1 * t_u[:2, None])[:, 0] - t_c[:2]) ** 2).detach().mean())
        losses = student.train(model, t_u, t_c, torch.tensor([0, 1]), 0.001, 3)
        results.append((losses, [[float((t_c[2:] ** 2).mean())] * 3, [held_back] * 3]))
    for losses, expected in results:
        expect_losses(losses, expected)


def test_the_readings_are_left_alone(student, draw):
    """Readings, temperatures and indices are as before after training."""
    remote, _ = pair(student, draw)
    expect_same_inputs(student.train, remote, *readings(draw, 7), torch.tensor([5, 3]), 0.01, 2)


@pytest.mark.points(2)
@pytest.mark.limits(wall=30)
def test_a_line_for_the_thermometer(student, draw):
    """With two samples held back a line comes to a training loss near 2.9, w near 5.4 and b near -17."""
    model = student.make(torch.nn.Linear, 1, 1)
    model.load_state_dict({"weight": draw.uniform(1, 1, low=-1.0), "bias": draw.uniform(1, low=-1.0)})
    training, validation = student.train(model, T_U, T_C, HELD_BACK, 0.01, 3000)
    state = model.state_dict()
    w, b = float(state["weight"]), float(state["bias"])
    expect_true(len(training) == len(validation) == 3000, "There is not one loss of each kind for each epoch.")
    last = float(training[-1])
    expect_true(2.86 < last < 3.0, "The last training loss of the line is another.", "from 2.86 to 3.0", f"{last:.4g}")
    expect_true(abs(w - 5.4) < 0.1, "The weight of the line is another.", "about 5.4", f"{w:.4g}")
    expect_true(abs(b + 17.4) < 0.5, "The bias of the line is another.", "about -17", f"{b:.4g}")
    expect_close(validation[-1], 3.240, rtol=0.01, name="the last validation loss")


@pytest.mark.points(2)
@pytest.mark.limits(wall=30)
def test_the_net_for_the_thermometer(student):
    """The net fits the training samples better than any straight line does."""
    kept = torch.tensor([index for index in range(len(T_U)) if index not in HELD_BACK.tolist()])
    columns = torch.stack([0.1 * T_U[kept], torch.ones(len(kept))], 1)
    line = torch.linalg.lstsq(columns, T_C[kept, None]).solution
    best = float(((columns @ line - T_C[kept, None]) ** 2).mean())
    model = student.build_model()
    training, _ = quiet(model, lambda: student.train(model, T_U, T_C, HELD_BACK, 0.002, 3000))
    expect_true(len(training) == 3000, "There is not one training loss for each epoch.", "3000", f"{len(training)}")
    better = float(training[-1]) < best
    model._link.transcript.append(better)
    expect_true(better, "After 3000 epochs with lr 0.002 the training loss is not below that of the best line.",
                f"less than {best:.3f}", f"{float(training[-1]):.4g}")  # fmt: skip
