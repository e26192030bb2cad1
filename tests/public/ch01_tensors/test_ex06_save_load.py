"""Public checks of tensors in a file."""

import torch

from grader.judge.expect import expect_close, expect_true


def test_there_and_back(student):
    """Two tensors that were saved are loaded again, under their names."""
    tensors = {"weight": torch.tensor([[1.0, -2.0], [0.5, 4.0]]), "bias": torch.tensor([3.0, 0.25])}
    student.save_tensors("public.pt", tensors)
    loaded = student.load_tensors("public.pt")
    expect_true(isinstance(loaded, dict), "What is loaded is no dict.")
    expect_true(set(loaded) == set(tensors), "The names differ.", str(sorted(tensors)), str(sorted(map(str, loaded))))
    for name, tensor in tensors.items():
        expect_close(loaded[name], tensor, name=f"tensor {name!r}")
