"""The binary cross-entropy, from probabilities and from logits.

About 20 minutes.
"""

import torch


def bce(prob, target):
    """Return the mean binary cross-entropy of some probabilities.

    For one entry it is -log(p) where the target is 1 and -log(1 - p) where it is 0. Write it by hand, without PyTorch's
    own binary cross-entropies.

    Args:
        prob: float tensor of any shape; probabilities, strictly between 0 and 1.
        target: tensor of the same shape, 0.0 or 1.0.
    Returns: the mean over all entries, one number (a float or a tensor with one entry).
    """
    # TODO: both cases in one formula.
    ### BEGIN SOLUTION
    return -(target * torch.log(prob) + (1 - target) * torch.log(1 - prob)).mean()
    ### END SOLUTION


def bce_with_logits(z, target):
    """Return the mean binary cross-entropy of sigmoid(z), finite and right also where |z| is 1000.

    Going through the probability would not do: the sigmoid of 20 is so close to 1 that float32 cannot tell them apart,
    and the log of what is missing would be that of zero.

    Args:
        z: float tensor of any shape; logits, any numbers.
        target: tensor of the same shape, 0.0 or 1.0.
    Returns: the mean over all entries, one number (a float or a tensor with one entry).
    """
    # TODO: -log(sigmoid(z)) = log(1 + exp(-z)), and the other case likewise. Keep exp from overflowing.
    ### BEGIN SOLUTION
    wrong_side = torch.where(target == 1, -z, z)
    return (wrong_side.clamp(min=0) + torch.log1p(torch.exp(-z.abs()))).mean()
    ### END SOLUTION
