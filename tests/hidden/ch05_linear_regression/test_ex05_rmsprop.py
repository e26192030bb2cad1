"""Hidden checks of RMSprop, beside torch.optim.RMSprop."""

import pytest
import torch

from grader.judge.expect import Mismatch, expect_close, expect_dtype

pytestmark = pytest.mark.from_scratch("optim")

SHAPES = [(7, 5), (5,), (), (7, 5), (2, 3, 4), (1, 5)]
SCALES = [1.0, 30.0, 2.0, 5.0, 1000.0, 3.0]


class Pair:
    """The same parameters in the worker and here, under the student's optimiser and under PyTorch's."""

    def __init__(self, student, weights, **settings):
        self.holder = student.make(torch.nn.ParameterList, weights)
        self.together = list(self.holder.state_dict(keep_vars=True).values())  # one answer: one way back
        self.optimizer = student.RMSprop(self.holder.parameters(), **settings)
        self.mine = [torch.nn.Parameter(weight.clone()) for weight in weights]
        self.oracle = torch.optim.RMSprop(self.mine, **settings)
        self.start, self.paths, self.expected = weights, [], []

    def backward(self, gradients):
        """Give every parameter a gradient, as a backward pass does; None for a parameter that is not reached."""
        apart = any(gradient is None for gradient in gradients)  # else the unreached would get zeros
        pairs = zip(list(self.holder) if apart else self.together, self.mine, gradients, strict=True)
        reached = [(remote, mine, gradient) for remote, mine, gradient in pairs if gradient is not None]
        for _, mine, gradient in reached:
            mine.grad = gradient.clone()
        sum((remote * gradient).sum() for remote, _, gradient in reached).backward()

    def walk(self, gradients):
        """One step for each list of gradients; remember how far every parameter is from its start."""
        for now in gradients:
            self.backward(now)
            self.optimizer.step()
            self.optimizer.zero_grad()
            self.oracle.step()
            self.oracle.zero_grad()
            self.paths.append(list(self.holder.state_dict().values()))
            self.expected.append([mine.detach() - start for mine, start in zip(self.mine, self.start, strict=True)])

    def expect_same(self):
        """Expect that after every step each parameter was where PyTorch's optimiser took it."""
        for index, start in enumerate(self.start):
            farthest = max(float(moves[index].abs().max()) for moves in self.expected)
            for number, (places, moves) in enumerate(zip(self.paths, self.expected, strict=True), start=1):
                expect_dtype(places[index], start.dtype, f"parameter {index + 1}")
                if places[index].shape != start.shape:
                    raise Mismatch(f"Parameter {index + 1} has another shape after step {number}.")
                name = f"the move of parameter {index + 1} of {len(self.start)} up to step {number}"
                expect_close(places[index] - start, moves[index], rtol=1e-4, atol=2e-5 * farthest, name=name)


def draw_weights(draw, dtype=torch.float64):
    return [draw.normal(*shape, dtype=dtype) for shape in SHAPES]


def draw_gradients(draw, steps, dtype=torch.float64, scales=SCALES):
    """Gradients of another scale for every parameter, none of them near zero."""
    pairs = list(zip(SHAPES, scales, strict=True))
    return [[scale * draw.away_from_zero(*shape, dtype=dtype) for shape, scale in pairs] for _ in range(steps)]


@pytest.mark.points(2)
def test_many_parameters_for_many_steps(student, draw):
    """Parameters of many shapes, under gradients of many sizes, follow torch.optim.RMSprop for many steps."""
    pairs = []
    for dtype, settings in ((torch.float64, {}), (torch.float32, {"lr": 0.2, "alpha": 0.7})):
        pair = Pair(student, draw_weights(draw, dtype), **settings)
        pair.walk(draw_gradients(draw, 22, dtype))
        pairs.append(pair)
    large = Pair(student, draw_weights(draw), lr=0.1)  # float32 has no room for the squares of such gradients
    large.walk(draw_gradients(draw, 3, scales=[1e25] * len(SHAPES)))
    for pair in (*pairs, large):
        pair.expect_same()


def test_small_gradients(student, draw):
    """eps is added to the root, not under it: it matters where it is large, or the gradients are tiny."""
    pairs = []
    for settings, scale in (({"eps": 0.7}, 1.0), ({"eps": 3e-3}, 1e-3), ({}, 1e-7)):
        pair = Pair(student, draw_weights(draw), lr=0.1, **settings)
        pair.walk(draw_gradients(draw, 5, scales=[scale] * len(SHAPES)))
        pairs.append(pair)
    for pair in pairs:
        pair.expect_same()


def test_weight_decay(student, draw):
    """weight_decay adds its share of the parameter to the gradient, before the square is taken."""
    pairs = []
    for settings in ({"weight_decay": 2.0}, {"weight_decay": 0.5}):
        weights = [draw.away_from_zero(*shape, gap=2.0) for shape in SHAPES]
        pair = Pair(student, weights, lr=0.02, **settings)
        steps = draw_gradients(draw, 8)  # of the weights' own signs: with the decay added none is near zero
        pair.walk([[w.sign() * gradient.abs() for w, gradient in zip(weights, now, strict=True)] for now in steps])
        pairs.append(pair)
    for pair in pairs:
        pair.expect_same()


def test_momentum(student, draw):
    """With momentum the directions add up in a velocity, which fades."""
    pairs = []
    for settings in ({"momentum": 0.9}, {"momentum": 0.6, "alpha": 0.8}):
        pair = Pair(student, draw_weights(draw), lr=0.1, **settings)
        pair.walk(draw_gradients(draw, 8))
        pairs.append(pair)
    for pair in pairs:
        pair.expect_same()


def test_centered(student, draw):
    """If centered, the square of the average gradient is subtracted under the root."""
    pairs = []
    for settings in ({"centered": True}, {"centered": True, "momentum": 0.7, "alpha": 0.9}):
        pair = Pair(student, draw_weights(draw), lr=0.1, **settings)
        pair.walk(draw_gradients(draw, 8))
        pairs.append(pair)
    for pair in pairs:
        pair.expect_same()


def test_all_settings_together(student, draw):
    """All settings at once, given in PyTorch's order without their names, work together as those of torch.optim do."""
    weights = [draw.away_from_zero(*shape, gap=2.0) for shape in SHAPES]
    settings = {"lr": 0.05, "alpha": 0.8, "eps": 0.4, "weight_decay": 0.6, "momentum": 0.7, "centered": True}
    pair = Pair(student, weights, **settings)
    pair.optimizer = student.RMSprop(pair.holder.parameters(), *settings.values())
    steps = draw_gradients(draw, 6, scales=[2.0] * len(SHAPES))
    pair.walk([[w.sign() * gradient.abs() for w, gradient in zip(weights, now, strict=True)] for now in steps])
    pair.expect_same()


def test_parameters_without_gradient(student, draw):
    """A parameter whose gradient is None stays where it is, and the others move all the same."""
    pair = Pair(student, draw_weights(draw), lr=0.1)
    pair.walk([[gradient if index % 2 else None for index, gradient in enumerate(now)]
               for now in draw_gradients(draw, 4)])  # fmt: skip
    pair.expect_same()


def test_a_gradient_that_is_missing_once(student, draw):
    """A parameter that has moved before stays where it is in a step in which its gradient is None."""
    pair = Pair(student, draw_weights(draw), lr=0.1, momentum=0.9)
    first, second = draw_gradients(draw, 2)
    pair.walk([first])
    pair.holder.zero_grad()  # None, where the optimiser's own zero_grad has left zeros
    pair.walk([[gradient if index % 2 else None for index, gradient in enumerate(second)]])
    for index in range(0, len(SHAPES), 2):
        before, after = (places[index] for places in pair.paths)
        expect_close(after, before, name=f"parameter {index + 1} of {len(SHAPES)}, whose gradient is None,")


def test_gradients_of_zero(student, draw):
    """An entry whose gradient has always been zero stays where it is, without a division by zero."""
    pair = Pair(student, draw_weights(draw), lr=0.1)
    still = [draw.uniform(*shape) < 0.4 for shape in SHAPES]
    pair.walk([[torch.where(mask, 0.0, gradient) for mask, gradient in zip(still, now, strict=True)]
               for now in draw_gradients(draw, 4)])  # fmt: skip
    pair.expect_same()


def test_a_gradient_of_zero_once(student, draw):
    """Zero is not None: where a whole gradient is zero once, the parameter moves by what is left of its velocity."""
    pair = Pair(student, draw_weights(draw), lr=0.1, momentum=0.9)
    steps = draw_gradients(draw, 4)
    steps[2] = [0 * gradient if index % 2 else gradient for index, gradient in enumerate(steps[2])]
    pair.walk(steps)
    pair.expect_same()


def test_gradients_are_left_alone(student, draw):
    """step leaves the gradients of the parameters as they are, whatever the settings."""
    results = []
    for settings in ({}, {"weight_decay": 0.3}):
        pair = Pair(student, draw_weights(draw), lr=0.1, **settings)
        (now,) = draw_gradients(draw, 1)
        pair.backward(now)
        pair.optimizer.step()
        results.append((pair.holder.gradients(), now))
    for got, now in results:
        for gradient, want in zip(got.values(), now, strict=True):
            expect_close(gradient, want, name="the gradient after step")


def test_two_optimisers(student, draw):
    """Two optimisers at work by turns do not disturb each other."""
    pairs = [Pair(student, draw_weights(draw), lr=lr) for lr in (0.2, 0.05)]
    for _ in range(3):
        for pair in pairs:
            pair.walk(draw_gradients(draw, 1))
    for pair in pairs:
        pair.expect_same()
