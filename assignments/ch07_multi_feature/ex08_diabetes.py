"""★ The patients again, in mini-batches.

About 40 minutes. A project: your net is trained on patients that you have and scored on patients that nobody has shown
you.
"""

import torch


class Net(torch.nn.Module):
    """Eight measurements to one logit, 8 -> 6 -> 4 -> 1, with sigmoids between; given, as you wrote it in ex01."""

    def __init__(self):
        super().__init__()
        self.first = torch.nn.Linear(8, 6)
        self.second = torch.nn.Linear(6, 4)
        self.third = torch.nn.Linear(4, 1)

    def forward(self, x):
        x = torch.sigmoid(self.first(x))
        x = torch.sigmoid(self.second(x))
        return self.third(x)


def batches(count, size):
    """Return the mini-batches of one epoch: the indices 0 to count - 1 in a random order, cut into pieces.

    Every index is in exactly one batch. All batches have `size` indices; only the last may have fewer, and none is
    empty. Each call draws a new order.

    Args:
        count, size: ints, 1 or more.
    Returns: a list (or tuple) of int64 tensors (B,).
    """
    # TODO: draw an order of all indices and cut it.
    raise NotImplementedError("TODO: batches")


def train(x, y):
    """Train a net on mini-batches and return what `predict` needs.

    Net is a good choice, and any other is welcome; so are all optimisers, and what you know from this chapter against
    learning by heart. The columns of x have units of their own, so scale them first. All of it should take a few
    seconds at most for 600 patients, and must end in a minute. A printed line such as `epoch 3 loss 0.51` for each
    epoch becomes a curve in the report.

    Args:
        x: (N, 8), float32: pregnancies, glucose, blood pressure, skin fold, insulin, body mass index, a score for
            diabetes in the family, age.
        y: (N, 1), float32: 1.0 where diabetes was found, else 0.0.
    Returns: whatever `predict` needs, for example a tuple of the net and the numbers that x was scaled with.
    """
    # TODO: scale; make a net and an optimiser; for several epochs, one step for each mini-batch.
    raise NotImplementedError("TODO: train")


def predict(model, x):
    """Return for each patient whether diabetes is more likely than not.

    What a patient gets depends on that patient alone, not on the others that are asked about in the same call, and is
    the same in every call.

    Args:
        model: what `train` has returned.
        x: (N, 8), float32, measurements as in `train`. N may be 1.
    Returns: (N,), int64: 1 for diabetes, 0 for none.
    """
    # TODO: the scale of train, the net in the mode for using it, and the border that belongs to a probability of 1/2.
    raise NotImplementedError("TODO: predict")
