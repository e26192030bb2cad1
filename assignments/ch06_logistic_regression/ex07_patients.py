"""★ Who has diabetes?

About 40 minutes. A project: your model learns from patients that you have and is scored on patients that nobody has
shown you.
"""

import torch


def train(x, y):
    """Fit a model that gives the probability of diabetes, and return it.

    Logistic regression with a weight for each of the eight measurements is enough, and any other model is welcome. The
    measurements come as they were written down, each in a unit of its own; the same patients in other units (a column
    in grams instead of milligrams) must in the end get about the same probabilities. All of it should take a few
    seconds at most for 600 patients, and must end in half a minute.

    Args:
        x: (N, 8), float32: pregnancies, glucose, blood pressure, skin fold, insulin, body mass index, a score for
            diabetes in the family, age.
        y: (N, 1), float32: 1.0 where diabetes was found, else 0.0.
    Returns: whatever `predict` needs, for example a tuple of the model and the numbers that x was scaled with.
    """
    # TODO: bring the columns to one scale, then fit weights and a bias on the mean cross-entropy.
    raise NotImplementedError("TODO: train")


def predict(model, x):
    """Return the probability of diabetes for each patient.

    What a patient gets depends on that patient alone: not on the others that are asked about in the same call. The
    score is the mean cross-entropy, so a probability of exactly 0 or 1 is dearly paid for when it is wrong.

    Args:
        model: what `train` has returned.
        x: (N, 8), float32, measurements as in `train`, in the same units. N may be 1.
    Returns: (N, 1), float, from 0 to 1.
    """
    # TODO: the same scale as in train, the same weights, and the sigmoid at the end, without building a graph.
    raise NotImplementedError("TODO: predict")
