"""Public checks of the project on noisy digits."""

import pytest
import torch

from grader import data
from grader.judge.expect import as_tensor, expect_close, expect_shape, expect_true

FEW = 1500  # pictures to train on
SHOWN = 400


def noisy_pictures(clean, seed):
    noise = torch.randn(clean.shape, generator=torch.Generator().manual_seed(seed))
    return (clean + 0.5 * noise).clamp(0, 1)


@pytest.mark.limits(wall=60, cpu=120)
def test_pictures_come_back(student):
    """Trained on a few pictures, `denoise` gives as many pictures as it gets, with values from 0 to 1."""
    images, _ = data.digits()
    noisy = noisy_pictures(images[:7], 1)
    model = student.train(images[:60])
    for result, count in [(student.denoise(model, noisy), 7), (student.denoise(model, noisy[:1]), 1)]:
        expect_shape(result, (count, 1, 28, 28), "the pictures")
        values = as_tensor(result, "the pictures").detach()
        expect_true(
            ((values >= -1e-6) & (values <= 1 + 1e-6)).all(),
            "Some pixels are not between 0 and 1.",
            "values from 0 to 1",
            f"values from {float(values.min()):.3f} to {float(values.max()):.3f}",
        )


@pytest.mark.limits(wall=60, cpu=120)
def test_same_picture_same_answer(student):
    """A noisy picture is cleaned alike in every call, alone or among others."""
    images, _ = data.digits()
    noisy = noisy_pictures(images[100:120], 2)
    model = student.train(images[:100])
    first, second = student.denoise(model, noisy), student.denoise(model, noisy)
    alone = [student.denoise(model, noisy[one : one + 1]) for one in range(4)]
    first = as_tensor(first, "the pictures").detach()
    expect_close(second, first, rtol=1e-3, atol=1e-4, name="the second call's pictures")
    for one, result in enumerate(alone):
        expect_close(result, first[one : one + 1], rtol=1e-3, atol=1e-4, name="a picture cleaned alone")


@pytest.mark.points(3)
@pytest.mark.limits(wall=120, cpu=240, memory=4 << 30)
def test_cleans_digits_held_back(student, score):
    """Trained on 1,500 of the digits that you have, the net brings 400 others much nearer to the clean pictures."""
    images, _ = data.digits()
    clean = images[-SHOWN:]
    noisy = noisy_pictures(clean, 3)
    model = student.train(images[:FEW])
    score.denoising(student.denoise(model, noisy), noisy, clean, zero=3.0, show=True)
