"""Hidden checks of the normalisation."""

import pytest
import torch

from grader.judge.expect import as_tensor, expect_close, expect_dtype, expect_same_inputs

DIMENSIONS = (0, 2, 3)
SIZES = [(7, 3, 5, 4), (4, 4, 4, 4), (1, 2, 6, 3), (11, 1, 2, 5)]


def drawn(draw, count, channels, height, width, dtype=torch.float64):
    """Images whose channels differ in mean and spread."""
    mean, spread = 4 * draw.normal(channels, 1, 1), draw.uniform(channels, 1, 1, low=0.3, high=3.0)
    return (mean + spread * draw.normal(count, channels, height, width)).to(dtype)


def closest(got, choices):
    """The choice that is nearest to a result; the first when they cannot be compared."""
    result = as_tensor(got, "the result", choices[0]).to(choices[0].dtype)
    if result.shape != choices[0].shape:
        return choices[0]
    return min(choices, key=lambda choice: float((choice - result).abs().max()))


def spreads(images):
    return [images.std(DIMENSIONS, correction=correction) for correction in (0, 1)]


def expect_pair(result, train, test):
    """Expect both parts normalised with the numbers of train, for one of the two divisors."""
    mean = train.mean(DIMENSIONS)[:, None, None]
    choices = [[(images - mean) / std[:, None, None] for images in (train, test)] for std in spreads(train)]
    biased = choices[0][0]
    pair = isinstance(result, list | tuple) and len(result) == 2
    nearest = choices[0] if not pair or closest(result[0], [choice[0] for choice in choices]) is biased else choices[1]
    expect_close(result, nearest, rtol=1e-4, atol=1e-6, names=("the training images", "the test images"))


@pytest.mark.points(2)
def test_statistics(student, draw):
    """Each channel has its own mean and standard deviation, over all images and pixels."""
    results = []
    for sizes in SIZES:
        images = drawn(draw, *sizes)
        results.append((images, student.channel_statistics(images)))
    for images, result in results:
        std = result[1] if isinstance(result, list | tuple) and len(result) == 2 else None
        wanted = spreads(images)[0] if std is None else closest(std, spreads(images))
        expect_close(result, (images.mean(DIMENSIONS), wanted), names=("the mean", "the standard deviation"))


def test_figures_of_cifar(student, draw):
    """Images with the mean and spread of CIFAR-10's give its published figures."""
    mean, std = torch.tensor([0.4915, 0.4823, 0.4468]), torch.tensor([0.2470, 0.2435, 0.2616])
    images = draw.normal(6, 3, 8, 8, dtype=torch.float32)
    images = (images - images.mean(DIMENSIONS, keepdim=True)) / images.std(DIMENSIONS, keepdim=True)
    result = student.channel_statistics(images * std[:, None, None] + mean[:, None, None])
    expect_close(result, (mean, std), rtol=3e-3, names=("the mean", "the standard deviation"))


@pytest.mark.points(2)
def test_both_sets(student, draw):
    """Training and test images are normalised with the same numbers, those of the training images."""
    results = []
    for count, channels, height, width in SIZES:
        train, test = drawn(draw, count, channels, height, width), drawn(draw, 5, channels, height, width)
        results.append((train, test, student.normalize(train, test)))
    for train, test, result in results:
        expect_pair(result, train, test)


def test_many_images(student, draw):
    """All images count, also where there are many."""
    images = drawn(draw, 150, 2, 2, 3) + torch.linspace(0, 9, 150)[:, None, None, None]
    mean, std = images.mean(DIMENSIONS), images.std(DIMENSIONS)
    expect_close(student.channel_statistics(images), (mean, std), rtol=2e-3, names=("the mean", "the spread"))


def test_faint_images(student, draw):
    """Channels whose numbers hardly differ, close to zero or far from it, come out with a spread of 1."""
    faint, far = 1e-4 * drawn(draw, 6, 2, 7, 5), (2000 + 0.5 * draw.normal(6, 2, 7, 5)).float()
    results = [student.normalize(images, images[:2])[0] for images in (faint, far)]
    for result, images in zip(results, (faint, far), strict=True):
        wide = images.double()
        expected = (wide - wide.mean(DIMENSIONS, keepdim=True)) / wide.std(DIMENSIONS, keepdim=True)
        expect_close(result, expected, rtol=0.02, name="the training images")


def test_any_layout(student, draw):
    """Images that lie in memory column by column give the same."""
    train, test = (drawn(draw, 5, 3, 6, 4).transpose(2, 3) for _ in range(2))
    expect_pair(student.normalize(train, test), train, test)


def test_a_single_test_image(student, draw):
    """What comes out for a test image does not depend on the other test images."""
    train, test = drawn(draw, 6, 3, 4, 5), drawn(draw, 1, 3, 4, 5)
    expect_pair(student.normalize(train, test), train, test)


def test_single_precision(student, draw):
    """float32 images stay float32 and are right; float64 images stay float64."""
    results = []
    for dtype in (torch.float32, torch.float64):
        train, test = drawn(draw, 6, 3, 4, 5, dtype), drawn(draw, 4, 3, 4, 5, dtype)
        results.append((student.normalize(train, test), train, test))
    for result, train, test in results:
        expect_pair(result, train, test)
        for part in result:
            expect_dtype(part, train.dtype, name="the images")


def test_the_images_are_left_alone(student, draw):
    """Neither set of images is written to."""
    expect_same_inputs(student.normalize, drawn(draw, 4, 2, 3, 3), drawn(draw, 3, 2, 3, 3))
    expect_same_inputs(student.channel_statistics, drawn(draw, 4, 2, 3, 3))
