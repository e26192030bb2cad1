"""★ Take the noise away.

About 45 minutes. A project: your net learns to clean noisy digits, and is judged on digits that nobody has shown you.
"""

import torch
import torch.nn.functional as F
from torch import nn

AMOUNT = 0.5


def add_noise(images, amount=AMOUNT):
    """Return pictures with noise on them, new noise in every call; what leaves 0 to 1 is clipped, as in ex01."""
    return (images + amount * torch.randn_like(images)).clamp(0, 1)


def train(images):
    """Make a net that takes noise away, train it on clean pictures and return it.

    You get clean pictures only: the noise is yours to add, by `add_noise` or in your own way, and the net is asked
    about noise of the amount 0.5, clipped. The net, the loss, the optimiser and the number of epochs are your choice;
    it need not have a narrow middle. All of it should take some ten seconds on one core for 1,500 pictures, and must
    end in a minute. A line with the loss for each epoch, such as `epoch 3 loss 0.12`, becomes a curve in the report.

    Args:
        images: (N, 1, 28, 28), float32, 0 (black) to 1 (white); they stay as they are.
    Returns: whatever `denoise` needs; usually the trained model.
    """
    # TODO: make a net and an optimiser; in every epoch hand it noisy pictures, and compare what it makes of them with
    # the right ones.
    raise NotImplementedError("TODO: train")


def denoise(model, noisy):
    """Return the pictures as the trained model thinks that they were without the noise.

    The same picture gets the same answer in every call, whatever pictures stand beside it.

    Args:
        model: what `train` has returned.
        noisy: (N, 1, 28, 28), float32, 0 to 1; they stay as they are.
    Returns: (N, 1, 28, 28), values from 0 to 1.
    """
    # TODO: run the model in the mode for using it, without building a graph.
    raise NotImplementedError("TODO: denoise")
