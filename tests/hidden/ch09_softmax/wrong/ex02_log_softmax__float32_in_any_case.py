"""Your numbers become float32 on the way. The results are to have the dtype of x; float64 numbers lose half of their
digits otherwise.
"""

import torch


def log_softmax(x, dim):
    """Return the logarithm of softmax(x) along one dimension: numbers at most 0, whose exp sum to one there.

    Numbers of 1000 or -1000 in x, also side by side, are as good as any others: where the probability itself is too
    small for a float its logarithm is still right. By hand: log_softmax and logsumexp of PyTorch and the modules
    torch.nn and torch.special are not to be used; torch.softmax may be.

    Args:
        x: float tensor of any shape, with one dimension or more.
        dim: the dimension along which the probabilities sum to one; as everywhere in PyTorch, -1 is the last one.
    Returns: tensor of the shape and dtype of x. x itself stays as it is.
    """
    # TODO: simplify the logarithm of the fraction on paper first, then write what is left.
    shifted = (x - x.amax(dim, keepdim=True)).float()
    return shifted - shifted.exp().sum(dim, keepdim=True).log()
