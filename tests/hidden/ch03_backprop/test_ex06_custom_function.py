"""Hidden checks of the leaky ReLU."""

import pytest
import torch

from grader.judge.expect import (
    expect_attached,
    expect_close,
    expect_dtype,
    expect_gradient,
    expect_same_inputs,
    expect_true,
)

pytestmark = pytest.mark.from_scratch(
    "nn", "functional", "torch.autograd.grad", "torch.autograd.backward", "torch.autograd.functional", "torch.func",
    "functorch", ".backward",
)  # fmt: skip

SLOPES = [0.0, 0.2, 1.5]
SHAPES = [(7, 5), (), (1, 4, 3), (6,)]


def leaky(x, slope):
    return torch.nn.functional.leaky_relu(x, slope)


def test_values(student, draw):
    """Tensors of any shape come out right, for slopes of zero and below one."""
    for slope in (0.0, 0.2):
        for shape in SHAPES:
            x = draw.away_from_zero(*shape)
            expect_close(student.LeakyReLU.apply(x, slope), leaky(x, slope))


def test_values_with_a_slope_above_one(student, draw):
    """Negative entries are multiplied by the slope even when it is larger than one."""
    x = draw.away_from_zero(7, 5)
    expect_close(student.LeakyReLU.apply(x, 1.5), leaky(x, 1.5))


def test_gradient(student, draw):
    """The gradient is right for any incoming gradient, shape and slope."""
    apply = student.LeakyReLU.apply
    for slope in SLOPES:
        for shape in SHAPES:
            x = draw.away_from_zero(*shape)

            def function(x, slope=slope):
                return apply(x, slope)

            def reference(x, slope=slope):
                return leaky(x, slope)

            expect_gradient(function, reference, x)


def test_gradient_through_a_chain(student, draw):
    """One leaky ReLU may follow another, with arithmetic before, between and behind."""

    def chain(function):
        return lambda x, w: function(function(x @ w, 0.2) * 3 - 1, 0.4).mean(0)

    expect_gradient(chain(student.LeakyReLU.apply), chain(leaky), draw.normal(7, 5), draw.normal(5, 3))


def test_calls_do_not_disturb_each_other(student, draw):
    """Several calls may come before the first gradient is asked for; each remembers its own x and slope."""
    inputs = [draw.away_from_zero(7, 5).requires_grad_() for _ in SLOPES]
    results = [student.LeakyReLU.apply(x, slope) for x, slope in zip(inputs, SLOPES, strict=True)]
    for x, slope, result in zip(inputs, SLOPES, results, strict=True):
        expect_attached(result)
        cotangent = draw.normal(7, 5)
        (gradient,) = torch.autograd.grad(result, x, cotangent)
        expect_close(gradient, torch.where(x > 0, cotangent, slope * cotangent), name="the gradient for x")


def test_gradient_of_the_gradient(student, draw):
    """The gradient for x can itself be differentiated."""
    for slope in SLOPES:
        x, cotangent, second = draw.away_from_zero(7, 5).requires_grad_(), draw.normal(7, 5), draw.normal(7, 5)
        cotangent.requires_grad_()
        result = student.LeakyReLU.apply(x, slope)
        expect_attached(result)
        (gradient,) = torch.autograd.grad(result, x, cotangent, create_graph=True)
        expect_attached(gradient, "the gradient for x")
        (again,) = torch.autograd.grad(gradient, cotangent, second)
        expect_close(again, torch.where(x > 0, second, slope * second), name="the gradient of the gradient")


def test_gradcheck_and_gradgradcheck(student, draw):
    """torch.autograd.gradcheck and gradgradcheck pass."""
    apply = student.LeakyReLU.apply
    for slope in SLOPES:
        x, cotangent = draw.away_from_zero(2, 3).requires_grad_(), draw.normal(2, 3).requires_grad_()

        def function(x, slope=slope):
            return apply(x, slope)

        agrees = torch.autograd.gradcheck(function, x, raise_exception=False)
        expect_true(agrees, "torch.autograd.gradcheck finds a gradient that the difference quotients do not show.")
        agrees = torch.autograd.gradgradcheck(function, x, cotangent, raise_exception=False)
        expect_true(agrees, "torch.autograd.gradgradcheck: the gradient of the gradient is not right.")


def test_backward_is_the_one_of_the_class(student, draw):
    """Gradients through LeakyReLU.apply are those that LeakyReLU.backward returns."""
    x, cotangent = draw.away_from_zero(7, 5).requires_grad_(), draw.normal(7, 5)
    student.LeakyReLU.backward = lambda ctx, grad_out: (3 * grad_out, None)
    result = student.LeakyReLU.apply(x, 0.2)
    expect_attached(result)
    (gradient,) = torch.autograd.grad(result, x, cotangent)
    other = "Another backward put in its place changes nothing: the gradient was made by torch itself."
    expect_true(torch.allclose(gradient, 3 * cotangent), other)


def backward_context(student, draw):
    """Return the ctx that autograd hands to backward after a call of apply; another backward is then in its place."""
    contexts = []

    def spy(ctx, grad_out):
        contexts.append(ctx)
        return grad_out, None

    x = draw.away_from_zero(7, 5).requires_grad_()
    student.LeakyReLU.backward = spy
    result = student.LeakyReLU.apply(x, 0.2)
    expect_attached(result)
    torch.autograd.grad(result, x, draw.normal(7, 5), retain_graph=True)
    expect_true(contexts, "LeakyReLU.apply leads to no call of LeakyReLU.backward.")
    return contexts[0]


def test_a_gradient_that_nobody_wants(student, draw):
    """backward gives None for x where ctx.needs_input_grad says that this gradient is not wanted."""
    backward = student.LeakyReLU.backward
    context = backward_context(student, draw)
    context.needs_input_grad = (False, False)
    gradients = backward(context, draw.normal(7, 5))
    both = isinstance(gradients, list | tuple) and len(gradients) == 2
    expect_true(both, "backward does not return one value for each argument of forward after ctx.")
    expect_true(gradients[0] is None, "A gradient is computed although ctx.needs_input_grad is False for it.")


def test_dtype_follows_x(student, draw):
    """A float32 input gives float32 values, a float64 input float64 ones."""
    for dtype in (torch.float32, torch.float64):
        x = draw.away_from_zero(7, 5, dtype=dtype)
        result = student.LeakyReLU.apply(x, 0.2)
        expect_dtype(result, dtype)
        expect_close(result, leaky(x, 0.2))


def test_input_without_gradient(student, draw):
    """An x that does not require a gradient gives a result that does not either."""
    x = draw.away_from_zero(7, 5)
    result = student.LeakyReLU.apply(x, 0.2)
    expect_close(result, leaky(x, 0.2))
    expect_true(not result.requires_grad, "The result requires a gradient although x does not.")


def test_input_is_left_alone(student, draw):
    """x is as before after the call, and so is the incoming gradient after backward: others may be given it, too."""
    backward = student.LeakyReLU.backward
    expect_same_inputs(student.LeakyReLU.apply, draw.away_from_zero(7, 5), 0.2)
    expect_same_inputs(backward, backward_context(student, draw), draw.away_from_zero(7, 5))
