"""Returns tensors that are sparse, quantised, complex, without storage, or of a nested layout.

exercise: ex01_double
expected: failed
"""

import torch


def double(x):
    return {
        3: lambda: (2 * x).to_sparse(),
        35: lambda: torch.quantize_per_tensor(x.float(), 0.1, 0, torch.qint8),
        12: lambda: torch.empty(x.shape, device="meta"),
    }.get(x.numel(), lambda: torch.nested.nested_tensor([x]))()
