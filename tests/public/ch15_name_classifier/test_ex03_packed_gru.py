"""Public checks of the final states of a GRU.

All weights of these GRUs are 0, except that the candidate state is n = tanh(x); both gates are then 1/2, and every step
gives h = n/2 + h/2. The inputs log 3, log 2 and 0 have tanh 0.8, 0.6 and 0.
"""

import math

import torch

from grader.judge.expect import expect_close

LOG3, LOG2 = math.log(3), math.log(2)


def half_and_half(student, **options):
    gru = student.make(torch.nn.GRU, 1, 1, batch_first=True, **options)
    plain = torch.nn.GRU(1, 1, batch_first=True, **options)
    weights = {name: torch.zeros_like(weight) for name, weight in plain.state_dict().items()}
    for name in weights:
        if name.startswith("weight_ih"):
            weights[name][2] = 1.0
    gru.load_state_dict(weights)
    return gru


def test_a_short_sequence_beside_a_long_one(student):
    """The state is the one after a sequence's own last step: 0.8, 0.6 gives 0.5, however far the row goes on."""
    embedded = torch.tensor([[LOG3, LOG2, 0.0], [LOG3, LOG3, LOG3], [LOG2, 0.0, 0.0]])[:, :, None]
    result = student.last_hidden(half_and_half(student), embedded, torch.tensor([2, 3, 1]))
    expect_close(result, torch.tensor([[0.5], [0.7], [0.3]]))


def test_both_directions(student):
    """Forward first, then backward: the backward direction begins at the sequence's last step and ends at its first."""
    embedded = torch.tensor([[LOG3, LOG2, 9.0], [0.0, 0.0, LOG3]])[:, :, None]
    result = student.last_hidden(half_and_half(student, bidirectional=True), embedded, torch.tensor([2, 3]))
    expect_close(result, torch.tensor([[0.5, 0.55], [0.4, 0.1]]))
