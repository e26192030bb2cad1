"""Hidden checks of the model with one weight and one bias. Names, order and shapes of its parameters are its own."""

import itertools

import torch

from grader.judge.expect import Mismatch, as_tensor, expect_close, expect_same_inputs, expect_shape, expect_true

TINY = 1e-6


def quiet(model, question):
    """Ask something whose answer (first weights, names) says nothing about the model: keep it from the diagnosis."""
    transcript = model._link.transcript
    mark = len(transcript)
    answer = question()
    del transcript[mark:]
    return answer


def parameters(model):
    """Return the trainable parameters by name; a layer may first have to see an input to have any."""
    pairs = quiet(model, lambda: (model(torch.ones(1, 1)), list(model.named_parameters()))[1])
    found = {name: value.detach() for name, value in pairs if value.requires_grad}
    model._link.transcript.append([sum(value.numel() for value in found.values()), len(pairs)])
    return found


def expect_two(found):
    count = sum(value.numel() for value in found.values())
    expect_true(count == 2, "The model's parameters hold another number of trainable numbers.", "2", f"{count}")


def settle(model, draw):
    """Give the model two drawn numbers, neither near zero nor near the other, and return them."""
    found = parameters(model)
    expect_two(found)
    first = draw.away_from_zero(1, gap=0.3, dtype=torch.float32)
    numbers = torch.cat([first, -first * draw.number(1.5, 3.0)])
    left, values = numbers, {}
    for name, value in found.items():
        values[name], left = left[: value.numel()].reshape(value.shape), left[value.numel() :]
    quiet(model, lambda: model.load_state_dict(values, strict=False))
    return numbers


def inputs(draw, samples):
    """Large numbers, so that the predictions have either sign; the first two differ in theirs."""
    x = 5 + draw.uniform(samples, 1, low=0.0, high=5.0, dtype=torch.float32)
    return x * torch.where(torch.arange(samples) % 2 == 0, -1.0, 1.0)[:, None]


def nearest(got, choices):
    """Return the choice that a result is nearest to; nothing says which of the two numbers is the weight."""
    try:
        result = as_tensor(got, "the result")
    except Mismatch:
        return choices[0]
    return min(choices, key=lambda choice: float((result - choice).abs().max())
               if result.shape == choice.shape else 0.0)  # fmt: skip


def test_number_of_parameters(student):
    """The model has one weight and one bias to train, no more and no fewer."""
    expect_two(parameters(student.LinearModel()))


def test_predictions(student, draw):
    """The predictions are w * x + b, of either sign and for any number of samples."""
    pairs = []
    for samples in (7, 1, 5, 2):
        model, x = student.LinearModel(), inputs(draw, samples)
        numbers = settle(model, draw)
        pairs.append((model(x), [w * x + b for w, b in itertools.permutations(numbers)]))
    for got, choices in pairs:
        expect_shape(got, choices[0].shape, "the prediction")
        expect_close(got, nearest(got, choices), name="the prediction")


def test_gradients(student, draw):
    """Weight and bias both receive their gradients."""
    model = student.LinearModel()
    settle(model, draw)
    x, cotangent = inputs(draw, 7), draw.away_from_zero(7, 1, dtype=torch.float32)
    result = model(x)
    expect_true(isinstance(result, torch.Tensor) and result.requires_grad, "The result is cut from the graph.")
    (result.reshape(7, 1) * cotangent).sum().backward()
    gradients = quiet(model, model.gradients)
    expect_true(all(value is not None for value in gradients.values()), "A parameter receives no gradient.")
    got = torch.cat([value.flatten() for value in gradients.values()])
    expected = torch.stack([(x * cotangent).sum(), cotangent.sum()])
    expect_close(got, nearest(got, [expected, expected.flip(0)]), rtol=1e-3, name="the gradients of w and b")


def test_every_call_is_the_same_line(student, draw):
    """Two calls with the same input give the same predictions, and leave it as it was."""
    model, x = student.LinearModel(), draw.normal(5, 1, dtype=torch.float32)
    first, second = quiet(model, lambda: [as_tensor(model(x), "the prediction") for _ in range(2)])
    quiet(model, lambda: expect_same_inputs(model, x))
    same = first.shape == second.shape and torch.allclose(first, second, 0.0, TINY, equal_nan=True)
    model._link.transcript.append(same)
    expect_true(same, "Two calls with the same input differ: something in the model is drawn anew.")


def test_models_are_independent(student, draw):
    """Every model has a weight and a bias of its own."""
    one, other = student.LinearModel(), student.LinearModel()
    x = draw.normal(5, 1, dtype=torch.float32)
    before = quiet(other, lambda: as_tensor(other(x), "the prediction"))
    settle(one, draw)
    after = quiet(other, lambda: as_tensor(other(x), "the prediction"))
    same = before.shape == after.shape and torch.allclose(before, after, 0.0, TINY, equal_nan=True)
    other._link.transcript.append(same)
    expect_true(same, "Changing the parameters of one model changes the predictions of another.")


def test_first_values(student):
    """A new model starts with numbers of an ordinary size."""
    sizes = [value.abs().max() for value in parameters(student.LinearModel()).values()]
    expect_true(sizes, "The model has no trainable parameters.")
    ordinary = all(bool(size < 100) for size in sizes)
    expect_true(ordinary, "The first values of w and b are not finite, or huge; were they ever set?")
