"""Hidden checks of gradient descent with momentum, beside torch.optim.SGD."""

import pytest
import torch

from grader.judge.expect import Mismatch, expect_close, expect_dtype, expect_true

pytestmark = pytest.mark.from_scratch("optim")

SHAPES = [(7, 5), (5,), (), (7, 5), (2, 3, 4), (1, 5)]
SCALES = [1.0, 30.0, 0.01, 4.0, 100.0, 0.3]


class Pair:
    """The same parameters in the worker and here, under the student's optimiser and under PyTorch's."""

    def __init__(self, student, weights, **settings):
        self.holder = student.make(torch.nn.ParameterList, weights)
        self.together = list(self.holder.state_dict(keep_vars=True).values())  # one answer: one way back
        self.optimizer = student.SGD(self.holder.parameters(), **settings)
        self.mine = [torch.nn.Parameter(weight.clone()) for weight in weights]
        self.oracle = torch.optim.SGD(self.mine, **settings)
        self.start, self.paths, self.expected = weights, [], []

    def backward(self, gradients):
        """Add a gradient to every parameter's, as a backward pass does; None for a parameter that is not reached."""
        apart = any(gradient is None for gradient in gradients)  # else the unreached would get zeros
        pairs = zip(list(self.holder) if apart else self.together, self.mine, gradients, strict=True)
        reached = [(remote, mine, gradient) for remote, mine, gradient in pairs if gradient is not None]
        for _, mine, gradient in reached:
            mine.grad = gradient.clone() if mine.grad is None else mine.grad + gradient
        sum((remote * gradient).sum() for remote, _, gradient in reached).backward()

    def step(self):
        """Step, and remember how far every parameter is from its start."""
        self.optimizer.step()
        self.oracle.step()
        self.paths.append(list(self.holder.state_dict().values()))
        self.expected.append([mine.detach() - start for mine, start in zip(self.mine, self.start, strict=True)])

    def zero_grad(self):
        self.optimizer.zero_grad()
        self.oracle.zero_grad()

    def walk(self, gradients):
        """One step for each list of gradients."""
        for now in gradients:
            self.backward(now)
            self.step()
            self.zero_grad()
        gradients = self.holder.gradients().values()  # for the diagnosis: were they cleared, in whatever way?
        self.holder._link.transcript[-1] = all(value is None or not bool(value.any()) for value in gradients)

    def expect_same(self):
        """Expect that after every step each parameter was where PyTorch's optimiser took it."""
        for index, start in enumerate(self.start):
            farthest = max(float(moves[index].abs().max()) for moves in self.expected)
            for number, (places, moves) in enumerate(zip(self.paths, self.expected, strict=True), start=1):
                expect_dtype(places[index], start.dtype, f"parameter {index + 1}")
                if places[index].shape != start.shape:
                    raise Mismatch(f"Parameter {index + 1} has another shape after step {number}.")
                name = f"the move of parameter {index + 1} of {len(self.start)} up to step {number}"
                expect_close(places[index] - start, moves[index], rtol=1e-4, atol=1e-5 * farthest, name=name)


def draw_gradients(draw, steps, dtype=torch.float64):
    """Gradients of another scale for every parameter."""
    pairs = list(zip(SHAPES, SCALES, strict=True))
    return [[scale * draw.away_from_zero(*shape, dtype=dtype) for shape, scale in pairs] for _ in range(steps)]


def draw_weights(draw, dtype=torch.float64):
    return [draw.normal(*shape, dtype=dtype) for shape in SHAPES]


def test_plain_descent(student, draw):
    """Without momentum every parameter goes down by lr times its gradient."""
    for dtype in (torch.float64, torch.float32):
        pair = Pair(student, draw_weights(draw, dtype), lr=0.3)
        pair.walk(draw_gradients(draw, 4, dtype))
        pair.expect_same()


def test_one_parameter_for_many_steps(student, draw):
    """With momentum a single parameter follows torch.optim.SGD for many steps."""
    pairs = []
    for momentum in (0.9, 0.5):
        pair = Pair(student, [draw.normal(7, 5)], lr=0.05, momentum=momentum)
        pair.walk([[draw.normal(7, 5)] for _ in range(25)])
        pairs.append(pair)
    for pair in pairs:
        pair.expect_same()


@pytest.mark.points(2)
def test_many_parameters_for_many_steps(student, draw):
    """Parameters of many shapes, under gradients of many sizes, follow torch.optim.SGD for many steps."""
    pairs = []
    for dtype, momentum in ((torch.float64, 0.9), (torch.float32, 0.7)):
        pair = Pair(student, draw_weights(draw, dtype), lr=0.2, momentum=momentum)
        pair.walk(draw_gradients(draw, 22, dtype))
        pairs.append(pair)
    large = Pair(student, draw_weights(draw), lr=1e-45, momentum=0.5)  # float32 has no room for such gradients
    large.walk([[1e45 * gradient for gradient in now] for now in draw_gradients(draw, 3)])
    for pair in (*pairs, large):
        pair.expect_same()


def test_parameters_without_gradient(student, draw):
    """A parameter whose gradient is None stays where it is, and the others move all the same."""
    pair = Pair(student, draw_weights(draw), lr=0.2, momentum=0.9)
    pair.walk([[gradient if index % 2 else None for index, gradient in enumerate(now)]
               for now in draw_gradients(draw, 4)])  # fmt: skip
    pair.expect_same()


def test_a_gradient_that_is_missing_once(student, draw):
    """A parameter that has moved before stays where it is in a step in which its gradient is None."""
    pair = Pair(student, draw_weights(draw), lr=0.2, momentum=0.9)
    first, second = draw_gradients(draw, 2)
    pair.walk([first])
    pair.holder.zero_grad()  # None, where the optimiser's own zero_grad has left zeros
    pair.walk([[gradient if index % 2 else None for index, gradient in enumerate(second)]])
    for index in range(0, len(SHAPES), 2):
        before, after = (places[index] for places in pair.paths)
        expect_close(after, before, name=f"parameter {index + 1} of {len(SHAPES)}, whose gradient is None,")


def test_a_gradient_of_zero_once(student, draw):
    """Zero is not None: where a whole gradient is zero once, the parameter moves by what is left of its velocity."""
    pair = Pair(student, draw_weights(draw), lr=0.2, momentum=0.9)
    steps = draw_gradients(draw, 4)
    steps[2] = [0 * gradient if index % 2 else gradient for index, gradient in enumerate(steps[2])]
    pair.walk(steps)
    pair.expect_same()


def test_gradients_add_up_until_they_are_cleared(student, draw):
    """step leaves the gradients as they are, so that without zero_grad the next backward adds to them."""
    pair = Pair(student, draw_weights(draw), lr=0.2, momentum=0.6)
    for now in draw_gradients(draw, 3):
        pair.backward(now)
        pair.step()
    gradients = pair.holder.gradients()
    pair.expect_same()
    for got, mine in zip(gradients.values(), pair.mine, strict=True):
        expect_close(got, mine.grad, name="the gradient after step")


def test_zero_grad(student, draw):
    """zero_grad leaves None or zeros in every gradient, and nothing else changes."""
    weights = draw_weights(draw)
    pair = Pair(student, weights, lr=0.2, momentum=0.9)
    (now,) = draw_gradients(draw, 1)
    pair.backward(now)
    pair.zero_grad()
    gradients, after = pair.holder.gradients(), list(pair.holder.state_dict().values())
    for index, gradient in enumerate(gradients.values(), start=1):
        cleared = gradient is None or not bool(gradient.any())
        expect_true(cleared, f"The gradient of parameter {index} of {len(weights)} is still there after zero_grad.")
    for got, weight in zip(after, weights, strict=True):
        expect_close(got, weight, name="a parameter after zero_grad")


def test_two_optimisers(student, draw):
    """Two optimisers at work by turns do not disturb each other."""
    pairs = [Pair(student, draw_weights(draw), lr=lr, momentum=momentum) for lr, momentum in ((0.2, 0.9), (0.1, 0.6))]
    for _ in range(3):
        for pair in pairs:
            pair.walk(draw_gradients(draw, 1))
    for pair in pairs:
        pair.expect_same()
