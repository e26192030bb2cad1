"""Your numbers become float32 on the way. The results are to have the dtype of x; float64 numbers lose half of their
digits otherwise.
"""

import torch


def softmax(x, dim):
    """Return exp(x) divided by the sum of exp(x) along one dimension: positive numbers that sum to one there.

    Numbers of 1000 or -1000 in x are as good as any others. By hand: softmax and log_softmax of PyTorch and the modules
    torch.nn and torch.special are not to be used.

    Args:
        x: float tensor of any shape, with one dimension or more.
        dim: the dimension along which the results sum to one; as everywhere in PyTorch, -1 is the last one.
    Returns: tensor of the shape and dtype of x. x itself stays as it is.
    """
    # TODO: turn every number into its share of the sum. Mind numbers whose exp is too large, or so small that all of a
    # row vanish.
    powers = torch.exp(x - x.amax(dim, keepdim=True)).float()
    return powers / powers.sum(dim, keepdim=True)
