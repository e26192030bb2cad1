"""Hidden checks of fit. The oracle is gradient descent with the gradient worked out by hand: mean of (p - y) * x."""

import torch

from grader.judge.expect import expect_close, expect_dtype, expect_same_inputs, expect_true

SIZES = [11, 7, 1, 5]


def draw_case(draw, count):
    """A weight and a bias to start from, inputs, and labels of both classes (if there are two samples)."""
    y = draw.integers(count, 1, low=0, high=2).double()
    y[:2, 0] = torch.tensor([0.0, 1.0], dtype=torch.float64)[:count]
    start = draw.away_from_zero(2, gap=0.3).tolist()
    return start, 1.5 * draw.normal(count, 1) + 0.5, y


def make_model(student, start, dropout=False):
    """A model of one linear layer and a sigmoid in the worker; with dropout its input is lost in training mode."""
    linear, sigmoid = student.make(torch.nn.Linear, 1, 1), student.make(torch.nn.Sigmoid)
    linear.load_state_dict({"weight": torch.tensor([[start[0]]]), "bias": torch.tensor([start[1]])})
    before = [student.make(torch.nn.Dropout, 1.0)] if dropout else []
    model = student.make(torch.nn.Sequential, *before, linear, sigmoid)
    model.double()
    linear.load_state_dict({"weight": torch.tensor([[start[0]]]).double(), "bias": torch.tensor([start[1]]).double()})
    return model, linear


def descent(start, x, y, lr, epochs):
    """Weight and bias after some epochs, and the loss before each."""
    w, b = torch.tensor(start).double().tolist()
    losses = []
    for _ in range(epochs):
        z = w * x + b
        losses.append(float((torch.nn.functional.softplus(z) - z * y).mean()))
        error = z.sigmoid() - y
        w, b = w - lr * float((error * x).mean()), b - lr * float(error.mean())
    return w, b, losses


def expect_fits(student, cases, prepare=None):
    """Expect parameters and losses of the oracle in every case; all answers are collected first."""
    results = []
    for start, x, y, lr, epochs in cases:
        model, linear = make_model(student, start)
        if prepare:
            prepare(model, x)
        losses = student.fit(model, x, y, lr, epochs)
        results.append((losses, linear.state_dict()))
    for (losses, state), case in zip(results, cases, strict=True):
        w, b, expected = descent(*case)
        expect_true(len(losses) == len(expected), "There is not one loss for each epoch.",
                    f"{len(expected)}", f"{len(losses)}")  # fmt: skip
        expect_close(losses, torch.tensor(expected), rtol=1e-5, name="the losses")
        expect_close(state["weight"], torch.tensor([[w]]), rtol=1e-5, name="the weight")
        expect_close(state["bias"], torch.tensor([b]), rtol=1e-5, name="the bias")


def fitted_net(student, draw, count, dtype):
    """What fit makes of a net of two layers in three epochs, and what plain SGD makes of it: losses and parameters."""
    _, x, y = draw_case(draw, count)
    x, y = x.to(dtype), y.to(dtype)
    local = torch.nn.Sequential(torch.nn.Linear(1, 3), torch.nn.Tanh(), torch.nn.Linear(3, 1), torch.nn.Sigmoid())
    layers = [student.make(torch.nn.Linear, 1, 3), student.make(torch.nn.Tanh), student.make(torch.nn.Linear, 3, 1),
              student.make(torch.nn.Sigmoid)]  # fmt: skip
    model = student.make(torch.nn.Sequential, *layers)
    state = {name: draw.normal(*value.shape) for name, value in local.state_dict().items()}
    for net in (local, model):
        net.to(dtype)
        net.load_state_dict({name: value.to(dtype) for name, value in state.items()})
    losses, expected = student.fit(model, x, y, 0.4, 3), []
    optimizer = torch.optim.SGD(local.parameters(), lr=0.4)
    for _ in range(3):
        loss = torch.nn.functional.binary_cross_entropy(local(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        expected.append(loss.item())
    return losses, model.state_dict(), torch.tensor(expected), local.state_dict()


def test_one_epoch(student, draw):
    """One epoch is one step along the gradient of the mean loss, for any number of samples."""
    expect_fits(student, [(*draw_case(draw, count), draw.number(0.3, 0.8), 1) for count in SIZES])


def test_several_epochs(student, draw):
    """Parameters and losses of any model follow gradient descent, epoch after epoch; a loss is that before its step."""
    cases = [(*draw_case(draw, count), draw.number(0.3, 0.8), epochs)
             for count, epochs in zip(SIZES, (4, 7, 3, 2), strict=True)]  # fmt: skip
    start, x, _ = draw_case(draw, 8)
    cases.append((start, x, (x > 0).double(), 3.0, 40))  # the loss becomes small
    nets = [fitted_net(student, draw, count, dtype) for count, dtype in ((7, torch.float64), (5, torch.float32))]
    expect_fits(student, cases)
    for losses, state, expected, want in nets:
        expect_close(losses, expected, rtol=1e-4, name="the losses of a net of two layers")
        for name, value in want.items():
            expect_close(state[name], value, rtol=1e-4, name=f"{name} in a net of two layers")
            expect_dtype(state[name], value.dtype, f"{name} in a net of two layers")


def test_steps_too_long(student, draw):
    """Steps so long that the loss rises are made as they are: the learning rate is the caller's."""
    cases = []
    for lr in (5.0, 7.0):
        y = torch.tensor([[1.0], [0.0]] * 3).double()
        cases.append((draw.away_from_zero(2, gap=0.3).tolist(), 1 + draw.uniform(6, 1), y, lr, 6))
    expect_fits(student, cases)


def test_one_class_only(student, draw):
    """Samples of one class only, whichever it is, are learnt as well."""
    cases = []
    for label in (0.0, 1.0):
        start, x, y = draw_case(draw, 6)
        cases.append((start, x, torch.full_like(y, label), 0.5, 3))
    expect_fits(student, cases)


def test_gradients_from_before(student, draw):
    """Gradients left in the model from before do not count."""
    cases = [(*draw_case(draw, 7), 0.4, 3)]
    expect_fits(student, cases, prepare=lambda model, x: model(x).square().sum().backward())


def test_training_mode(student, draw):
    """The model learns in training mode, also when it comes in evaluation mode."""
    results, expected = [], []
    for mode in (False, True):
        start, x, y = draw_case(draw, 7)
        model, _ = make_model(student, start, dropout=True)
        model.train(mode)
        results.append(student.fit(model, x, y, 0.5, 3))
        expected.append(descent(start, torch.zeros_like(x), y, 0.5, 3)[2])
    for losses, want in zip(results, expected, strict=True):
        expect_close(losses, torch.tensor(want), rtol=1e-5, name="the losses with all inputs dropped")


def test_data_is_left_alone(student, draw):
    """Inputs and labels are as before."""
    start, x, y = draw_case(draw, 7)
    expect_same_inputs(student.fit, make_model(student, start)[0], x, y, 0.5, 2)
