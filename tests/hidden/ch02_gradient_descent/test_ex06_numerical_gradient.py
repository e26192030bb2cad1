"""Hidden checks of the numerical gradient."""

import pytest
import torch

from grader.judge.expect import Mismatch, expect_close, expect_dtype, expect_same_inputs, expect_shape

pytestmark = pytest.mark.from_scratch("autograd")


def draw_parabola(draw, *shape, offset=0.0):
    """Return a function in whose gradient every entry depends on all others, and that gradient."""
    size = torch.Size(shape).numel()
    matrix = draw.normal(size, size)

    def f(p):
        flat = p.reshape(-1)
        return flat @ matrix.to(flat.dtype) @ flat + offset

    def gradient(p):
        return ((matrix + matrix.T) @ p.reshape(-1).to(torch.float64)).reshape(p.shape)

    return f, gradient


def test_coupled_entries(student, draw):
    """Each entry is nudged alone while the others stay where they were, whatever the size of the nudge."""
    answers = []
    for size, delta in ((5, 0.3), (3, 0.05), (1, 0.2)):
        f, gradient = draw_parabola(draw, size)
        place = draw.normal(size)
        answers.append((student.numerical_gradient(f, place, delta), gradient(place)))
    for result, expected in answers:
        expect_close(result, expected, rtol=1e-4, name="the gradient")


def test_entries_of_zero(student, draw):
    """An entry that is zero has a slope like any other."""
    f, gradient = draw_parabola(draw, 5)
    place = draw.normal(5)
    place[1], place[3] = 0.0, 0.0
    expect_close(student.numerical_gradient(f, place, 0.1), gradient(place), rtol=1e-4, name="the gradient")


def test_any_shape(student, draw):
    """The gradient has the shape of params: a matrix, also a transposed one, a stack of matrices, a single number."""
    answers = []
    for shape in ((2, 3), (2, 1, 2), (), (3, 4)):
        f, gradient = draw_parabola(draw, *shape)
        place = draw.normal(*shape)
        if shape == (3, 4):
            place = draw.normal(4, 3).T
        answers.append((student.numerical_gradient(f, place, 0.1), gradient(place), shape))
    for result, expected, shape in answers:
        if shape:
            expect_shape(result, shape, "the gradient")
        expect_close(result, expected, rtol=1e-4, name="the gradient")


def test_what_f_is_given(student, draw):
    """f is given tensors of the shape of params."""
    place = draw.normal(3, 2)
    answer = student.numerical_gradient(lambda p: (p[0] * p[1] + 2 * p[-1]).sum(), place, 0.1)
    expected = torch.stack([place[1], place[0], torch.full((2,), 2.0, dtype=place.dtype)])
    expect_close(answer, expected, rtol=1e-4, name="the gradient")


def test_curved_functions(student, draw):
    """With the nudge of the default the gradient is right to five digits for functions that are no parabolas."""
    place = draw.uniform(4, low=0.5, high=2.0)
    cases = [
        (lambda p: p.sin().sum() + p.prod(), place.cos() + place.prod() / place),
        (lambda p: (p**3).sum() / p[0], torch.cat([2 * place[:1] - (place[1:] ** 3).sum() / place[0] ** 2,
                                                   3 * place[1:] ** 2 / place[0]])),
    ]  # fmt: skip
    answers = [student.numerical_gradient(f, place) for f, _ in cases]
    for result, (_, expected) in zip(answers, cases, strict=True):
        expect_close(result, expected, rtol=2e-5, name="the gradient")


def test_small_differences_of_large_numbers(student, draw):
    """f is asked in float64: a large number that it adds does not swallow the difference that a small nudge makes."""
    answers = []
    for size in (4, 2):
        f, gradient = draw_parabola(draw, size, offset=50_000.0)
        place = draw.normal(size, dtype=torch.float32)
        answers.append((student.numerical_gradient(f, place), gradient(place)))
    for result, expected in answers:
        expect_close(result, expected, rtol=0.0, atol=0.05, name="the gradient")


def test_rough_functions(student, draw):
    """The nudge is as wide as delta says: a wide one looks past the ripples on a slope, and sees how p³ bends."""
    slopes = draw.away_from_zero(4, gap=0.5)
    answer = student.numerical_gradient(lambda p: (slopes * p + 1e-3 * (1e4 * p).sin()).sum(), draw.normal(4), 1.0)
    cases = [(draw.away_from_zero(3, gap=gap), delta) for gap, delta in ((2.0, 1.0), (0.2, 0.4))]
    answers = [student.numerical_gradient(lambda p: (p**3).sum(), place, delta) for place, delta in cases]
    expect_close(answer, slopes, rtol=2e-2, name="the gradient")
    for answer, (place, delta) in zip(answers, cases, strict=True):
        try:  # two quotients may have been combined such that delta² falls out; that is as good
            expect_close(answer, 3 * place**2, rtol=1e-4, name="the gradient")
        except Mismatch:
            expect_close(answer, 3 * place**2 + delta**2, rtol=1e-4, name="the gradient")


def test_dtype(student, draw):
    """The gradient has the dtype of params, though it was worked out in float64."""
    f, _ = draw_parabola(draw, 3)
    results = [student.numerical_gradient(f, draw.normal(3, dtype=kind)) for kind in (torch.float32, torch.float64)]
    for result, kind in zip(results, (torch.float32, torch.float64), strict=True):
        if isinstance(result, torch.Tensor):
            expect_dtype(result, kind, "the gradient")
        else:
            expect_shape(result, (3,), "the gradient")


def test_params_are_left_alone(student, draw):
    """params is the same afterwards as before."""
    f, _ = draw_parabola(draw, 4)
    for kind in (torch.float64, torch.float32):
        expect_same_inputs(student.numerical_gradient, f, draw.normal(4, dtype=kind), 0.1)
