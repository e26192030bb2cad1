"""Hidden checks of dropout. Which entries are dropped is left to chance; the transcript keeps what is not."""

import pytest
import torch

from grader.judge.expect import (
    expect_attached,
    expect_close,
    expect_dtype,
    expect_same_inputs,
    expect_shape,
    expect_true,
)
from grader.judge.properties import unrecorded

KINDS = ("", "alpha_", "feature_", "feature_alpha_")
DROPOUTS = (*(f"{kind}dropout" for kind in KINDS), "dropout1d", "dropout2d", "dropout3d")
pytestmark = pytest.mark.from_scratch(
    *(f"{place}.{name}{end}" for place in ("torch", "torch.nn.functional") for name in DROPOUTS for end in ("", "_")),
    *(f"torch.nn.{name}" for name in ("Dropout", "Dropout1d", "Dropout2d", "Dropout3d", "AlphaDropout",
                                      "FeatureAlphaDropout", "modules")),
    "torch.native_dropout", "torch.ops", "torchvision",
)  # fmt: skip

RATES = (0.2, 0.7)


def layer(student, p, training=True):
    model = student.Dropout(p)
    model.train(training)
    return model


def quotient(model, x):
    """What x was multiplied by, entry by entry."""
    with unrecorded(model):
        result = model(x)
    expect_shape(result, x.shape)
    return result.detach() / x


def tell(model, fact):
    """Keep a fact for the diagnosis."""
    model._link.transcript.append(fact)


def entries(draw, *shape):
    return draw.away_from_zero(*shape, gap=0.5).float()


@pytest.mark.points(2)
def test_evaluation(student, draw):
    """In evaluation mode the output equals the input, for any p."""
    cases = []
    for p in (*RATES, 0.0):
        x = entries(draw, 7, 5)
        cases.append((layer(student, p, training=False)(x), x))
    for result, x in cases:
        expect_close(result, x)


@pytest.mark.points(2)
def test_what_is_kept(student, draw):
    """In training what is not 0 has been divided by 1 - p."""
    found = []
    for p in RATES:
        model, x = layer(student, p), entries(draw, 40, 50)
        factors = quotient(model, x)
        kept = factors[factors != 0]
        factor = float(kept.median()) if kept.numel() else 0.0
        alike = kept.numel() == 0 or float((kept - factor).abs().max()) < 1e-4 * abs(factor)
        tell(model, (round(factor, 3), alike))
        found.append((p, factor, alike))
    for p, factor, alike in found:
        expect_true(alike, "What is kept has not been multiplied by one and the same number.")
        expect_close(factor, 1 / (1 - p), name=f"the factor for p = {p:g}")


@pytest.mark.points(2)
def test_how_many_are_dropped(student, draw):
    """In training the share of zeros is near p."""
    found = []
    for p in RATES:
        shares = []
        for _ in range(25):  # so many that a share would be near p even if whole rows or columns went together
            model = layer(student, p)
            shares.append(float((quotient(model, entries(draw, 160, 160)) == 0).double().mean()))
        share = sum(shares) / len(shares)
        tell(model, abs(share - p) < 0.04)
        found.append((p, share))
    for p, share in found:
        expect_true(abs(share - p) < 0.04, "Too many or too few entries are dropped.", f"about {p:g} of them",
                    f"{share:.2f} of them")  # fmt: skip


def test_each_entry_on_its_own(student, draw):
    """Each entry is drawn by itself, not a whole row, column or sheet together."""
    model, x = layer(student, 0.5), entries(draw, 6, 20, 30)
    zeros = quotient(model, x) == 0
    together = [bool((zeros == zeros.select(dim, 0).unsqueeze(dim)).all()) for dim in range(3)]
    tell(model, together)
    for number, same in enumerate(together):
        expect_true(not same, f"All entries along axis {number} share one draw.")
    neighbours = float((zeros[..., 1:] == zeros[..., :-1]).double().mean())
    sentence = "Neighbours are dropped together more often or less often than by chance."
    expect_true(abs(neighbours - 0.5) < 0.08, sentence, "half of them", f"{neighbours:.2f} of them")


def test_drawn_anew(student, draw):
    """Each call drops other entries than the one before, also when the module is used for other sizes in between."""
    model, x = layer(student, 0.5), entries(draw, 20, 30)
    first = quotient(model, x) == 0
    quotient(model, entries(draw, 4, 3))
    same = bool(torch.equal(first, quotient(model, x) == 0))
    tell(model, (same, bool(first.any())))
    expect_true(not same, "Two calls drop the same entries.")


def test_two_layers(student, draw):
    """Two layers of a net drop different entries, though their sizes are the same."""
    x = entries(draw, 20, 30)
    zeros = [quotient(layer(student, 0.5), x) == 0 for _ in range(2)]
    same = bool(torch.equal(*zeros))
    student._link.transcript.append((same, bool(zeros[0].any())))
    expect_true(not same, "Two layers drop the same entries.")


def test_without_gradients(student, draw):
    """Training mode alone decides: entries are dropped also where autograd is switched off."""
    model, x = layer(student, 0.5), entries(draw, 20, 30)
    student.make(torch.set_grad_enabled, False)
    dropped = bool((quotient(model, x) == 0).any())
    tell(model, dropped)
    expect_true(dropped, "In training mode nothing is dropped where autograd is switched off.")


def test_the_share_is_not_exact(student, draw):
    """Each entry is left to chance, so the number of zeros differs from call to call."""
    model, x = layer(student, 0.5), entries(draw, 10, 40)
    counts = {int((quotient(model, x) == 0).sum()) for _ in range(8)}
    tell(model, (len(counts) > 1, counts == {0}))
    expect_true(len(counts) > 1, "Exactly the same number of entries is dropped in every call.")


def test_nothing_to_drop(student, draw):
    """With p = 0 everything is passed on in training too."""
    x = entries(draw, 7, 5)
    expect_close(layer(student, 0.0)(x), x)


def test_gradient(student, draw):
    """The gradient takes the way of the values: through what is kept, with the same factor."""
    model, x = layer(student, 0.4), entries(draw, 7, 5).requires_grad_()
    with unrecorded(model):
        result = model(x)
        tell(model, None)
    attached = isinstance(result, torch.Tensor) and result.requires_grad
    tell(model, attached)
    expect_attached(result)
    cotangent = entries(draw, 7, 5)
    with unrecorded(model):
        (gradient,) = torch.autograd.grad(result, x, cotangent)
    expect_close(gradient, cotangent * result.detach() / x.detach(), name="the gradient")


def test_modes_change(student, draw):
    """The same module drops in training, not in evaluation, and again in training."""
    model, x = layer(student, 0.5), entries(draw, 20, 30)
    dropped = []
    for training in (True, False, True):
        model.train(training)
        dropped.append(bool((quotient(model, x) == 0).any()))
    tell(model, dropped)
    expect_true(dropped == [True, False, True], "Dropping does not follow the mode.", "in training only",
                ", ".join("drops" if one else "passes on" for one in dropped))  # fmt: skip


def test_dtype(student, draw):
    """float32 stays float32 and float64 stays float64, in both modes."""
    for dtype in (torch.float32, torch.float64):
        for training in (True, False):
            model = layer(student, 0.3, training)
            with unrecorded(model):
                result = model(draw.normal(7, 5).to(dtype))
            expect_dtype(result, dtype)


def test_input_is_left_alone(student, draw):
    """x is as before after the call."""
    for training in (True, False):
        model = layer(student, 0.5, training)
        with unrecorded(model):
            expect_same_inputs(model, entries(draw, 7, 5))
