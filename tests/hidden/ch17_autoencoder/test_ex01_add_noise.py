"""Hidden checks of add_noise."""

import pytest
import torch

from grader.judge.expect import (
    as_tensor,
    expect_close,
    expect_dtype,
    expect_frequencies,
    expect_same_inputs,
    expect_shape,
    expect_true,
)

BINS = 12


def generator(draw):
    return torch.Generator().manual_seed(int(draw.integers(1, low=0, high=2**31)))


def noisy(student, images, amount, chance):
    result = as_tensor(student.add_noise(images, amount, chance), "the result")
    expect_shape(result, tuple(images.shape))
    return result


@pytest.mark.points(2)
def test_normal_noise(student, draw):
    """The noise is normal, with mean 0 and a standard deviation of `amount`."""
    gray = torch.full((5, 1, 28, 28), 0.5)
    cases = [(amount, noisy(student, gray, amount, generator(draw))) for amount in (0.02, 0.07)]
    for amount, result in cases:
        standard = (result.double() - 0.5) / amount
        share = torch.special.ndtr(standard).flatten()
        counts = torch.bincount((share * BINS).long().clamp(0, BINS - 1), minlength=BINS)
        expect_frequencies(counts.tolist(), [1 / BINS] * BINS, "the frequencies of weak and strong noise")
    # Of 7,840 normal numbers 21 lie beyond 3; that none does happens once in a billion times.
    farthest = max(float(((result.double() - 0.5) / amount).abs().max()) for amount, result in cases)
    expect_true(farthest > 3.01, "The strongest noise is missing: no pixel lies beyond three standard deviations.")


@pytest.mark.points(2)
def test_clipped(student, draw):
    """What leaves the range is set to 0 or to 1; what stays in it is not touched."""
    amount = draw.number(0.3, 0.6)
    results = [noisy(student, torch.full((4, 300), value), amount, generator(draw)) for value in (0.0, 0.5, 1.0)]
    for value, result in zip((0.0, 0.5, 1.0), results, strict=True):
        low, high = torch.special.ndtr(torch.tensor([-value / amount, (1 - value) / amount], dtype=torch.float64))
        outside = int(((result < 0) | (result > 1)).sum())
        expect_true(outside == 0, "There are pixels outside the range from 0 to 1.", "none", f"{outside}")
        counts = [int((result == 0).sum()), int(((result > 0) & (result < 1)).sum()), int((result == 1).sum())]
        shares = [float(low), float(high - low), float(1 - high)]
        expect_frequencies(counts, shares, "the frequencies of black, gray and white")


def test_noise_of_its_own(student, draw):
    """Every picture, every row, every column has noise of its own, and so has a pixel that is all there is."""
    single = [noisy(student, torch.full(shape, 0.5), 0.1, generator(draw)) for shape in ((1,), (), (1, 1, 1, 1))]
    result = noisy(student, torch.full((3, 2, 6, 5), 0.5), 0.05, generator(draw))
    for axis, what in enumerate(("pictures", "channels", "rows", "columns")):
        first, second = result.select(axis, 0), result.select(axis, 1)
        expect_true(not torch.allclose(first, second, atol=1e-6), f"Two {what} have the same noise.")
    for pixel in single:
        moved = float((pixel - 0.5).abs().sum())
        expect_true(1e-7 < moved < 1, "A picture of one pixel is no noisy picture.", "another gray", f"{pixel.item()}")


@pytest.mark.points(2)
def test_chance_from_the_generator(student, draw):
    """The same state of the generator gives the same noise, whatever else was drawn; another state gives another."""
    images = draw.uniform(4, 7, low=0.4, high=0.6, dtype=torch.float32)
    one, other = (int(seed) for seed in draw.permutation(10_000)[:2])
    results = []
    for seed in (one, one, other):
        results.append(noisy(student, images, 0.05, torch.Generator().manual_seed(seed)))
        student.make(torch.rand, 7)  # moves the global generator on
    moved = torch.Generator().manual_seed(one)
    torch.rand(7, generator=moved)  # another state, from the same seed
    results.append(noisy(student, images, 0.05, moved))
    used = student._link.arguments()[0][-1]
    went_on = isinstance(used, torch.Generator) and not torch.equal(used.get_state(), moved.get_state())
    student._link.transcript.append(went_on)
    expect_true(torch.equal(results[0], results[1]), "The same state of the generator gives other noise.")
    expect_true(not torch.equal(results[0], results[2]), "Two different states of the generator give the same noise.")
    again = torch.equal(results[0], results[3])
    expect_true(not again, "A generator that has been drawn from gives the same noise as before.")
    expect_true(went_on, "The generator is in the state in which it came: the next pictures would get the same noise.")


@pytest.mark.points(2)
def test_added_to_the_pictures(student, draw):
    """Two batches with noise from the same state differ by what the pictures differ by."""
    one, other = (draw.uniform(3, 11, low=0.45, high=0.55) for _ in range(2))
    seed = int(draw.integers(1, low=0, high=2**31))
    first, second = (noisy(student, x, 0.02, torch.Generator().manual_seed(seed)) for x in (one, other))
    expect_close(first - second, one - other, atol=1e-6, name="the difference of the two")


def test_dtype_and_inputs(student, draw):
    """The result has the images' dtype, and the images stay as they were, however they lie in memory."""
    plain = draw.uniform(3, 4, 5)
    for images in (plain, plain.float(), plain.float().transpose(0, 2), plain[:0], plain[0, 0]):
        result = expect_same_inputs(student.add_noise, images, 0.5, generator(draw))
        expect_shape(result, tuple(images.shape))
        expect_dtype(result, images.dtype)
