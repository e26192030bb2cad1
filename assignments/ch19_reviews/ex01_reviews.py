"""★ Grade reviews.

About two hours. The last project: from the text to the grade, everything is yours. It is scored on reviews that nobody
has shown you.
"""

import re

import torch
import torch.nn.functional as F
from torch import nn


def words_of(text):
    """Given, in case you like it: the words of a text in small letters, and the signs between them."""
    return re.findall(r"[a-z']+|[.,;]", text.lower())


def as_numbers(vocabulary, texts):
    """Given, likewise: (N, T) numbers of the words, filled up with 0; a word that is not in the dict is 1."""
    rows = [torch.tensor([vocabulary.get(word, 1) for word in words_of(text)] or [1]) for text in texts]
    return nn.utils.rnn.pad_sequence(rows, batch_first=True)


def train(texts, grades):
    """Make a model, train it on graded reviews and return it.

    How a text becomes numbers, the architecture, the optimiser, the number of epochs: all is your choice. All of it
    should take some ten seconds on one core for 3,000 reviews, and must end in a minute. What you print is shown while
    the model learns; a line with the loss for each epoch, such as `epoch 3 loss 0.12`, becomes a curve in the report.

    Args:
        texts: list of str, N short reviews in English, of one sentence or a few.
        grades: (N,), int64, what they think of it: 0 very bad, 1 bad, 2 mixed, 3 good, 4 very good.
    Returns: whatever `predict` needs; usually the trained model with its vocabulary.
    """
    # TODO: make numbers of the texts; make a model that can tell "not good" from "good"; train it in small batches.
    raise NotImplementedError("TODO: train")


def predict(model, texts):
    """Return the grade that the trained model gives to each review.

    Review i gets the same grade in every call, whatever the other reviews are. A text may hold words that were in no
    review of the training, and may be empty.

    Args:
        model: what `train` has returned.
        texts: list of str, N reviews.
    Returns: (N,), int64, from 0 to 4.
    """
    # TODO: make numbers of the texts as in training; take the class with the largest logit.
    raise NotImplementedError("TODO: predict")
