"""Turn letters into rows with a single one.

About 10 minutes.
"""

import torch


def one_hot(indices, size):
    """Return a row of numbers for each index: 1 at the place that the index names, 0 everywhere else.

    Args:
        indices: (T, N) int64 tensor, T time steps of N sequences, each entry from 0 to size - 1. It stays as it is.
        size: int, the number of different symbols V. Not all of them need occur in `indices`.
    Returns: (T, N, V) float32 tensor, the row of step t of sequence n in [t, n].
    """
    # TODO: make the rows. Their length is `size`, whatever the largest index is.
    ### BEGIN SOLUTION
    return torch.nn.functional.one_hot(indices, size).to(torch.float32)
    ### END SOLUTION
