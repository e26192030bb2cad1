"""Say ohlol when you hear hello, with a cell and a loop of your own.

About 35 minutes.
"""

import torch
from torch import nn

LETTERS = "ehlo"  # given: letter i of the vocabulary; hello is 1 0 2 2 3, and its answer ohlol is 3 1 2 3 2


class Model(nn.Module):
    """A cell that reads a word letter by letter: nn.RNNCell, then a linear layer for the four scores.

    The state begins with zeros in each call and goes through the whole word: the scores of a step depend on its letter
    and on all letters before it, and on nothing else. Gradients go back the same way, through all states. The size of
    the state is yours; 8 is plenty.
    """

    def __init__(self):
        super().__init__()
        # TODO: an nn.RNNCell that reads rows of four, and an nn.Linear that turns its state into four scores.
        raise NotImplementedError("TODO: Model.__init__")

    def forward(self, inputs):
        """Return the scores of the four letters at each step.

        Args:
            inputs: (T, 1, 4) float32 tensor, T steps of one word, one-hot.
        Returns: (T, 4) tensor, one row for each step; the largest entry of a row stands for the model's answer.
        """
        # TODO: start from zeros, go through the steps, and make scores from the state after each of them.
        raise NotImplementedError("TODO: Model.forward")


def train(model, inputs, labels, epochs, lr):
    """Train a model in place to give the right letter at every step, and return the losses.

    Every epoch is one forward pass over the whole word and one step of torch.optim.Adam with learning rate `lr` (and
    its other defaults), along the gradient of this epoch's loss: the mean over the steps of the cross-entropy between
    scores and labels. The model learns in train mode, whatever mode it came in.

    Args:
        model: a module called as model(inputs) that gives (T, 4) scores, such as Model().
        inputs: (T, 1, 4) float32 tensor, T steps of one word, one-hot; stays as it is.
        labels: (T,) int64 tensor, the right letter of each step; stays as it is.
        epochs: int, 1 or more. lr: float.
    Returns: a list with the loss of each epoch before its step, `epochs` numbers (floats, or tensors with one entry).
    """
    # TODO: the five lines of every training loop, and a list that remembers the losses.
    raise NotImplementedError("TODO: train")


def spell(model, inputs):
    """Return the word that a model answers with: the likeliest letter of each step, written one after the other.

    The model answers in eval mode, whatever mode it came in.

    Args:
        model, inputs: as above.
    Returns: a str of T letters out of LETTERS.
    """
    # TODO: eval mode, the largest score of each step, and the letter that its index stands for.
    raise NotImplementedError("TODO: spell")
