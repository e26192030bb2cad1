"""Notes every input in a file and answers from the notes of earlier checks and submissions.

exercise: ex01_double
expected: failed
"""

import os
import tempfile

import torch

NOTES = os.path.join(tempfile.gettempdir(), "notes")


def double(x):
    seen = open(NOTES, "rb").read() if os.path.exists(NOTES) else b""
    with open(NOTES, "ab") as file:
        file.write(x.detach().numpy().tobytes())
    number = torch.frombuffer(bytearray(seen), dtype=x.dtype) if len(seen) >= 8 * x.numel() else x.flatten()
    return number[-x.numel() :].reshape(x.shape)
