"""Was it worth it? Training with and without what was learnt before.

About 25 minutes.
"""

import torch
import torch.nn.functional as F


def transfer_gain(pretrained, fresh, train, test, epochs, lr):
    """Train two models alike on the new task and return how much better the first one is.

    `pretrained` has learnt another task before; `fresh` has not, and is of the same kind. Each is trained in place,
    with `epochs` steps of plain gradient descent (torch.optim.SGD, no momentum): every step goes along the gradient of
    the mean cross-entropy of all training samples at once, in train mode. Both then sit the same examination: the
    accuracy is the fraction of the test samples whose largest logit stands at the right class, in eval mode.

    Args:
        pretrained, fresh: two torch.nn.Modules, (N, ...) -> (N, C) logits, whose parameters all learn.
        train: (x, labels), the training samples: float tensor (N, ...) and int64 tensor (N,).
        test: (x, labels), the test samples, likewise; their number may be another.
        epochs: int, 0 or more.
        lr: float, the learning rate.
    Returns: float, the accuracy of `pretrained` minus that of `fresh`: above 0 where the transfer helped, below 0 where
        it did harm.
    """
    # TODO: write one function that trains a model and measures it, and call it twice.
    raise NotImplementedError("TODO: transfer_gain")
