"""Hidden checks of decide. The oracle decides one number after the other."""

import torch

from grader.judge.expect import expect_close, expect_same_inputs

SHAPES = [(11,), (7, 1), (), (2, 3, 4)]


def decided(prob, low=0.4, high=0.6):
    classes = [0 if p < low else 1 if p > high else -1 for p in prob.flatten().tolist()]
    return torch.tensor(classes).reshape(prob.shape)


def expect_decisions(student, cases):
    """Expect the oracle's classes in every case; all answers are collected first."""
    results = [student.decide(*case) for case in cases]
    for result, case in zip(results, cases, strict=True):
        expect_close(result, decided(*case))


def test_usual_ends(student, draw):
    """Between 0.4 and 0.6 nothing is decided, in tensors of any shape, transposed ones too."""
    cases = [(draw.uniform(*shape),) for shape in SHAPES] + [(draw.uniform(5, 4).T,)]
    middle = draw.uniform(9, low=0.35, high=0.65)
    expect_decisions(student, [*cases, (middle,), (torch.tensor([0.4, 0.6, 0.5, 0.0, 1.0], dtype=torch.float64),)])


def test_ends_of_your_own(student, draw):
    """Other ends are respected, near to each other, far apart, on one side of one half, and at 0 and 1."""
    ends = [(0.1, 0.9), (0.48, 0.52), (0.7, 0.8), (0.1, 0.3), (0.0, 0.3), (0.0, 0.0), (0.7, 1.0), (0.0, 1.0)]
    expect_decisions(student, [(draw.uniform(40), *pair) for pair in ends])


def test_one_end_of_your_own(student, draw):
    """Where one end is given the other one keeps its default."""
    prob, low, high = draw.uniform(60), draw.number(0.1, 0.3), draw.number(0.7, 0.9)
    below, above = student.decide(prob, low=low), student.decide(prob, high=high)
    expect_close(below, decided(prob, low=low))
    expect_close(above, decided(prob, high=high))


def test_the_ends_themselves(student, draw):
    """Exactly low and exactly high are not sure, also when they are the same; what lies just outside is decided."""
    prob = torch.tensor([0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875])
    beside = torch.cat([prob, prob - 1e-5, prob + 1e-5])
    closer = torch.cat([prob.double() - 1e-9, prob.double() + 1e-9])
    expect_decisions(student, [(each, *ends) for each in (prob, beside.double(), closer)
                               for ends in ((0.25, 0.75), (0.5, 0.5), (0.125, 0.625))])  # fmt: skip


def test_input_is_left_alone(student, draw):
    """The probabilities are as before after the call."""
    expect_same_inputs(student.decide, draw.uniform(7, 5))
