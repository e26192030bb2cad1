"""Hidden checks of replace_head. With the identity as head, a net's scores are the features that any head is given."""

import math

import torch

from grader.judge.expect import expect_close, expect_dtype, expect_shape, expect_true
from grader.judge.properties import unrecorded
from grader.judge.student import Handle

FEATURES = 512


def replaced(student, model, classes):
    found = student.replace_head(model, classes)
    return found if isinstance(found, Handle) else model


def net_and_features(student, x):
    """A net in eval mode whose head is the identity, and what it makes of x."""
    model = student.untrained_resnet18(FEATURES)
    model.fc.load_state_dict({"weight": torch.eye(FEATURES), "bias": torch.zeros(FEATURES)})
    model.eval()
    return model, model(x).detach()


def head(model, classes):
    """The weight and the bias of the head, told by their shapes."""
    shapes = {"weight": (classes, FEATURES), "bias": (classes,)}
    found = {name: value.detach() for name, value in model.fc.named_parameters()}
    by_shape = {tuple(value.shape): value for value in found.values()}
    expect_true(all(shape in by_shape for shape in shapes.values()), "The head is not a linear layer with a bias.",
                f"{shapes}", f"{ {name: tuple(value.shape) for name, value in found.items()} }")  # fmt: skip
    return by_shape[shapes["weight"]], by_shape[shapes["bias"]]


def pictures(draw, count):
    return draw.normal(count, 3, 40, 40, dtype=torch.float32)


def test_the_head_alone(student, draw):
    """In train mode, too, the head makes weighted sums of whatever numbers it is handed, and nothing besides."""
    model = replaced(student, student.untrained_resnet18(4), 5)
    model.train()
    x = draw.normal(6, FEATURES, dtype=torch.float32)
    scores = model.fc(x)
    weight, bias = head(model, 5)
    expect_shape(scores, (6, 5), "the scores")
    expect_close(scores, x @ weight.T + bias, rtol=1e-3, name="the scores")


def test_in_place(student, draw):
    """The very model that was handed over has the new head, whatever is returned."""
    model = student.untrained_resnet18(4)
    student.replace_head(model, 6)
    scores = model.fc(draw.normal(3, FEATURES, dtype=torch.float32))
    expect_shape(scores, (3, 6), "the scores of the model that was handed over")


def test_as_many_classes(student):
    """As many classes as before, too, get a new head, and each new head other random weights."""
    model, rows, drawn = student.untrained_resnet18(4), [], []
    with unrecorded(model):
        for _ in range(3):
            model.fc(torch.zeros(1, FEATURES))  # a lazy layer comes into being
            rows.append(torch.cat([value.flatten() for value in head(model, 4)]))
            replaced(student, model, 4)
            drawn.append(student.make(torch.rand, 3))
    old, new = torch.equal(rows[0], rows[1]), torch.equal(rows[1], rows[2])
    student._link.transcript.append((old, new, torch.equal(drawn[0], drawn[1])))
    expect_true(not old, "With as many classes as before, the old head is still there.")
    expect_true(not new, "A second new head has the weights of the first one: they are not random.")


def test_the_rest_stays(student, draw):
    """Running statistics and the mode, training or not, are those from before."""
    found = []
    for training in (True, False):
        model = student.untrained_resnet18(4)
        before = {**model.bn1.state_dict(), "running_mean": draw.normal(64).float()}
        model.bn1.load_state_dict(before)
        model.train(training)
        model = replaced(student, model, 3)
        found.append((training, model.training, before, model.bn1.state_dict()))
    for training, mode, before, after in found:
        left = "training mode" if training else "evaluation mode"
        expect_true(mode == training, f"The model came in {left} and left in the other.")
        expect_close(after["running_mean"], before["running_mean"], name="a running mean of the body")


def test_the_features_are_kept(student, draw):
    """The scores are the new head's, of the very features that the old net found."""
    x = pictures(draw, 3)
    model, features = net_and_features(student, x)
    model = replaced(student, model, 7)
    model.eval()
    scores = model(x)
    weight, bias = head(model, 7)
    expect_shape(scores, (3, 7), "the scores")
    expect_close(scores, features @ weight.T + bias, rtol=1e-3, name="the scores")


def test_a_random_start(student, draw):
    """The new head's weights are random and as small as PyTorch draws them; no two classes begin alike."""
    model, features = net_and_features(student, pictures(draw, 2))
    model = replaced(student, model, 5)
    model.eval()
    model(pictures(draw, 1))
    weight, bias = head(model, 5)
    rows = torch.cat([weight, bias[:, None]], 1)
    alike = any(torch.equal(rows[one], rows[two]) for one in range(5) for two in range(one))
    old = sum(int(torch.equal(row, one)) for row in weight for one in torch.eye(FEATURES))
    expect_true(not old, "Something is left of the old head: a class begins with the weights of an old one.")
    expect_true(not alike, "Two classes begin with the same weights; those of a new layer are random.")
    largest = float((features @ weight.T + bias).abs().max() / features.norm(dim=1).max())
    told = f"{largest:.2f} times the size of the features"
    expect_true(largest < 1.0, "The first scores are far from zero.", got=told)
    bound = FEATURES**-0.5  # PyTorch draws from a uniform distribution between -bound and bound
    student._link.transcript.append(round(math.log(max(float(weight.std()), 1e-9)), 1))
    spread = float(weight.std()) * 3**0.5 / bound
    expect_true(0.9 < spread < 1.1, "The new weights are not spread as those of a new layer of PyTorch's.",
                f"a standard deviation of about {bound / 3**0.5:.3f}", f"{float(weight.std()):.3f}")  # fmt: skip
    expect_true(float(rows.abs().max()) < 1.001 * bound, "A new weight or bias is larger than PyTorch draws them.",
                f"at most {bound:.4f}", f"{float(rows.abs().max()):.4f}")  # fmt: skip


def test_what_learns(student, draw):
    """On a frozen body the new head learns and nothing else; a body that learnt goes on learning."""
    flags = []
    for frozen in (True, False):
        model = student.untrained_resnet18(4)
        model.requires_grad_(not frozen)
        model = replaced(student, model, 3)
        model.eval()
        model(pictures(draw, 1))
        flags.append((frozen, {name: value.requires_grad for name, value in model.named_parameters()}))
    learning = [sorted(name for name, learns in by_name.items() if learns) for _, by_name in flags]
    student._link.transcript.append(learning)
    for frozen, by_name in flags:
        for name, learns in by_name.items():
            if name.startswith("fc."):
                expect_true(learns, "The new head does not learn.", got=name)
            else:
                changed = "that was frozen learns now" if frozen else "that learnt is frozen now"
                expect_true(learns != frozen, f"A part of the body {changed}.", got=name)


def test_dtype(student, draw):
    """The new head has the dtype of the rest of the net."""
    model = student.untrained_resnet18(4)
    model.double()
    model = replaced(student, model, 6)
    model.eval()
    scores = model(pictures(draw, 2).double())
    expect_shape(scores, (2, 6), "the scores")
    expect_dtype(scores, torch.float64, "the scores")
