"""Public checks of batch normalisation."""

import pytest
import torch

from grader.judge.expect import expect_close

NORMS = ("batch", "instance", "layer", "group")
pytestmark = pytest.mark.from_scratch(
    *(f"{place}.{kind}_norm" for place in ("torch", "torch.nn.functional") for kind in NORMS),
    *(f"torch.nn.{kind}{d}d" for d in (1, 2, 3)
      for kind in ("BatchNorm", "LazyBatchNorm", "InstanceNorm", "LazyInstanceNorm")),
    *(f"torch.{kind}" for kind in ("native_batch_norm", "native_group_norm", "native_layer_norm", "cudnn_batch_norm",
                                   "miopen_batch_norm", "batch_norm_stats", "batch_norm_elemt",
                                   "batch_norm_update_stats", "batch_norm_gather_stats",
                                   "batch_norm_gather_stats_with_counts")),
    "torch.nn.SyncBatchNorm", "torch.nn.GroupNorm", "torch.nn.LayerNorm", "torch.nn.modules", "torch.nn.quantized",
    "torch.ao", "torch.ops", "torchvision",
)  # fmt: skip

SAMPLES = torch.tensor([[1.0, 1.0], [5.0, 1.0], [5.0, -1.0], [1.0, -1.0]])  # means 3 and 0, variances 4 and 1


def test_training_in_a_small_case(student):
    """In training mode each feature comes out with mean 0 and variance 1 over the batch."""
    expected = torch.tensor([[-1.0, 1.0], [1.0, 1.0], [1.0, -1.0], [-1.0, -1.0]])
    expect_close(student.BatchNorm1d(2)(SAMPLES), expected, atol=1e-4)


def test_running_statistics_in_a_small_case(student):
    """One batch moves the running statistics a tenth of the way to its mean and its variance, divided by N - 1."""
    model = student.BatchNorm1d(2)
    model(SAMPLES)
    expect_close(model.running_mean, torch.tensor([0.3, 0.0]), atol=1e-6, name="running_mean")
    expect_close(model.running_var, torch.tensor([0.9 + 0.1 * 16 / 3, 0.9 + 0.1 * 4 / 3]), name="running_var")


def test_evaluation_in_a_small_case(student):
    """In evaluation mode a fresh layer changes next to nothing: its mean is 0 and its variance 1."""
    model = student.BatchNorm1d(2)
    model.eval()
    expect_close(model(SAMPLES), SAMPLES, atol=1e-4)
