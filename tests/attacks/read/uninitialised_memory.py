"""Takes uninitialised memory, in the hope that the right answer lay there before.

exercise: ex01_double
expected: failed
"""

import torch


def double(x):
    pieces = [torch.empty(1 << 20, dtype=torch.uint8).numpy().tobytes() for _ in range(8)]
    print([piece[piece.find(b"CANARY") :][:60] for piece in pieces if b"CANARY" in piece])
    return torch.empty_like(x)
