"""Hidden checks of the project on noisy digits."""

import pytest
import torch

from grader import data
from grader.judge.expect import as_tensor, expect_same_inputs, expect_shape, expect_true
from grader.judge.score import expect_own_model


def noisy_pictures(draw, clean):
    return (clean + 0.5 * draw.normal(*clean.shape, dtype=torch.float32)).clamp(0, 1)


def squares(draw, count):
    """Return black pictures with a white square of 10×10 pixels anywhere."""
    pictures = torch.zeros(count, 1, 28, 28)
    for picture, (top, left) in zip(pictures, draw.integers(count, 2, low=0, high=18).tolist(), strict=True):
        picture[0, top : top + 10, left : left + 10] = 1
    return pictures


@pytest.mark.points(2)
@pytest.mark.limits(wall=60, cpu=120)
def test_noise_goes_and_the_picture_stays(student, draw):
    """Trained on white squares on black, the net leaves no gray behind: black is black again, and white is white."""
    clean = squares(draw, 40)
    model = student.train(squares(draw, 800))
    found = student.denoise(model, noisy_pictures(draw, clean))
    expect_shape(found, clean.shape, "the pictures")
    found = as_tensor(found, "the pictures").detach()
    black, white = float(found[clean == 0].mean()), float(found[clean == 1].mean())
    expect_true(
        black <= 0.08 and white >= 0.75,
        "What was black or white before the noise came is still gray.",
        "nearly 0 for black and nearly 1 for white",
        f"{black:.3f} for black and {white:.3f} for white on average",
    )


@pytest.mark.limits(wall=60, cpu=120)
def test_pictures_are_left_alone(student):
    """Neither training nor cleaning changes the pictures that are handed over."""
    images, _ = data.digits()
    model = expect_same_inputs(student.train, images[:60].clone())
    expect_same_inputs(student.denoise, model, images[60:80].clone())


@pytest.mark.limits(wall=60, cpu=120)
def test_each_training_makes_its_own_model(student, draw):
    """A model answers as before after another one has been trained: all that it has learnt is in what train returns."""
    images, _ = data.digits()
    first, other = images[:100], 1 - images[100:200]
    expect_own_model(student.train, student.denoise, (first,), (other,), noisy_pictures(draw, images[200:220]))


@pytest.mark.points(4)
@pytest.mark.limits(wall=120, cpu=240, memory=4 << 30)
def test_cleans_unseen_digits(student, draw, score):
    """Trained on 1,500 digits, the net brings noisy digits that nobody has shown you much nearer to the clean ones."""
    images, _ = data.digits()
    clean, _ = data.digits("hidden")
    noisy = noisy_pictures(draw, clean)
    model = student.train(images[1500:3000])
    score.denoising(student.denoise(model, noisy), noisy, clean, zero=3.0)
