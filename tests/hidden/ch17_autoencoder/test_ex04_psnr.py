"""Hidden checks of psnr."""

import math

import pytest
import torch

from grader.judge.expect import as_tensor, expect_close, expect_same_inputs, expect_true


def oracle(image, reference):
    differences = [a - b for a, b in zip(image.flatten().tolist(), reference.flatten().tolist(), strict=True)]
    return -10 * math.log10(math.fsum(d * d for d in differences) / len(differences))


@pytest.mark.points(2)
def test_any_shape(student, draw):
    """The ratio is that of the mean squared error over all entries, for float32 and float64, whatever the shape."""
    cases = [
        [draw.uniform(*shape, dtype=dtype) for _ in range(2)]
        for shape in ((7, 5), (11,), (3, 1, 4, 6), (1, 1))
        for dtype in (torch.float32, torch.float64)
    ]
    results = [student.psnr(image, reference) for image, reference in cases]
    for (image, reference), result in zip(cases, results, strict=True):
        expect_close(result, oracle(image, reference), atol=1e-4)


@pytest.mark.points(2)
def test_a_batch_has_one_error(student, draw):
    """In a batch all pixels count alike, also when one picture is much nearer than another."""
    reference = draw.uniform(4, 1, 6, 5, low=0.3, high=0.7, dtype=torch.float32)
    amounts = torch.tensor([0.002, 0.02, 0.1, 0.25]).reshape(4, 1, 1, 1)
    image = reference + amounts * draw.uniform(4, 1, 6, 5, low=-1.0, high=1.0, dtype=torch.float32)
    expect_close(student.psnr(image, reference), oracle(image, reference), atol=1e-4)


def test_either_way(student, draw):
    """Exchanging picture and reference changes nothing, and halving every difference adds 20 log 2 ≈ 6.02 dB."""
    image, reference = draw.uniform(2, 9, 5), draw.uniform(2, 9, 5)
    results = [student.psnr(image, reference), student.psnr(reference, image)]
    results.append(student.psnr((image + reference) / 2, reference))
    there, back, half = (float(as_tensor(result, "the ratio").sum()) for result in results)
    expect_close(back, there, atol=1e-6, name="the ratio after the exchange")
    expect_close(half - there, 20 * math.log10(2), atol=1e-4, name="what half the difference adds")


@pytest.mark.points(2)
def test_equal_pictures(student, draw):
    """Equal pictures give infinity; a single pixel that differs a little gives a high ratio, as high as it is."""
    images = [draw.uniform(3, 4, 5), draw.uniform(2, 7, dtype=torch.float32), torch.zeros(1, 6), torch.ones(5)]
    results = [student.psnr(image, image.clone()) for image in images]
    near = images[0].clone()
    near[0, 1, 2] = 0.5
    far = near.clone()
    near[0, 1, 2] += 1e-6
    last = float(as_tensor(student.psnr(near, far), "the ratio").sum())
    ratios = [float(as_tensor(result, "the ratio").sum()) for result in results]
    finite = [ratio for ratio in ratios if ratio != math.inf]
    expect_true(not finite, "The ratio of equal pictures is not infinite.", "inf", f"{finite[:1]}")
    expect_true(math.isfinite(last), "Pictures that differ in one pixel count as equal.", "a finite ratio", f"{last}")
    expect_close(last, oracle(near, far), atol=0.5, name="the ratio of pictures that differ in one pixel")


def test_inputs_unchanged(student, draw):
    """Both pictures stay as they were, also where they do not lie in memory row by row."""
    image, reference = draw.uniform(4, 6).T, draw.uniform(6, 4)
    result = expect_same_inputs(student.psnr, image, reference)
    expect_close(result, oracle(image, reference), atol=1e-4)
