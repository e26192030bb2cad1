"""Public checks of dropout."""

import pytest
import torch

from grader.judge.expect import expect_close, expect_shape, expect_true

KINDS = ("", "alpha_", "feature_", "feature_alpha_")
DROPOUTS = (*(f"{kind}dropout" for kind in KINDS), "dropout1d", "dropout2d", "dropout3d")
pytestmark = pytest.mark.from_scratch(
    *(f"{place}.{name}{end}" for place in ("torch", "torch.nn.functional") for name in DROPOUTS for end in ("", "_")),
    *(f"torch.nn.{name}" for name in ("Dropout", "Dropout1d", "Dropout2d", "Dropout3d", "AlphaDropout",
                                      "FeatureAlphaDropout", "modules")),
    "torch.native_dropout", "torch.ops", "torchvision",
)  # fmt: skip


def test_evaluation_in_a_small_case(student):
    """In evaluation mode everything is passed on as it is."""
    model = student.Dropout(0.5)
    model.eval()
    x = torch.arange(6.0).view(2, 3)
    expect_close(model(x), x)


def test_training(student):
    """With p = 1/2, of a thousand ones about half become 0, and the others 2."""
    model = student.Dropout(0.5)
    model.train()
    result = model(torch.ones(1000))
    expect_shape(result, (1000,))
    twos, zeros = int((result == 2).sum()), int((result == 0).sum())
    expect_true(twos + zeros == 1000, "Not every entry is 0 or 2.", "1000 of them", f"{twos + zeros} of them")
    expect_true(400 < zeros < 600, "Far from half of the entries are dropped.", "about 500", str(zeros))
