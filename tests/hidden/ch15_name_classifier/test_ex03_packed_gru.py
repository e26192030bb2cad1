"""Hidden checks of the final states of a GRU. The oracle runs each sequence alone, without padding."""

import torch

from grader.judge.expect import (
    expect_attached,
    expect_close,
    expect_dtype,
    expect_gradient,
    expect_same_inputs,
    expect_shape,
    expect_true,
)

# (E, hidden), steps T of the batch, lengths
UNSORTED = [((3, 5), 7, [4, 7, 2, 6, 1]), ((4, 2), 5, [1, 3, 5]), ((3, 3), 6, [2, 6, 3, 6, 2, 4])]
SORTED = [((3, 5), 7, [7, 5, 5, 2, 1]), ((4, 2), 4, [4, 4, 4, 4]), ((2, 3), 6, [6])]


def pair(student, draw, sizes, dtype=torch.float64, **options):
    """Return a GRU in the worker and one here, of the same weights."""
    options = {"batch_first": True, "dtype": dtype, **options}
    oracle = torch.nn.GRU(*sizes, **options)
    oracle.load_state_dict({name: 0.6 * draw.normal(*w.shape, dtype=dtype) for name, w in oracle.state_dict().items()})
    gru = student.make(torch.nn.GRU, *sizes, **options)
    gru.load_state_dict(oracle.state_dict())
    return gru, oracle


def alone(gru, embedded, lengths):
    rows = []
    for sequence, length in zip(embedded, lengths.tolist(), strict=True):
        _, states = gru(sequence[None, :length])
        rows.append(torch.cat([state[0] for state in (states[-2:] if gru.bidirectional else states[-1:])]))
    return torch.stack(rows)


def expect_states(student, draw, cases, extra=0, **options):
    for sizes, steps, lengths in cases:
        gru, oracle = pair(student, draw, sizes, **options)
        embedded, lengths = draw.normal(len(lengths), steps + extra, sizes[0]), torch.tensor(lengths)
        expect_close(student.last_hidden(gru, embedded, lengths), alone(oracle, embedded, lengths))


def test_one_direction(student, draw):
    """One layer, one direction, lengths in any order: each row is the state after the sequence's own last step."""
    expect_states(student, draw, UNSORTED)


def test_both_directions(student, draw):
    """Both directions, lengths in any order: forward state, then backward state, each at its own end."""
    expect_states(student, draw, UNSORTED, bidirectional=True)


def test_several_layers(student, draw):
    """With two or three layers it is the top layer whose states are returned."""
    expect_states(student, draw, UNSORTED, num_layers=2)
    expect_states(student, draw, SORTED[:2], num_layers=3)


def test_several_layers_in_both_directions(student, draw):
    """With two or three layers in both directions it is the top layer's two states."""
    expect_states(student, draw, UNSORTED, num_layers=2, bidirectional=True)
    expect_states(student, draw, SORTED[:2], num_layers=3, bidirectional=True)


def test_sorted_lengths(student, draw):
    """Batches with the longest sequence first, with equal lengths, and of a single sequence are no exceptions."""
    expect_states(student, draw, SORTED)
    expect_states(student, draw, SORTED, bidirectional=True)


def test_columns_that_no_sequence_reaches(student, draw):
    """The batch may have more columns than its longest sequence."""
    expect_states(student, draw, SORTED + UNSORTED, extra=2, bidirectional=True)


def test_full_length(student, draw):
    """Where no sequence is padded, these are the final states of the whole batch, also for N = T."""
    for bidirectional in (False, True):
        cases = [((3, 5), 4, [4] * 4), ((2, 3), 1, [1] * 3)]
        expect_states(student, draw, cases, bidirectional=bidirectional)


def test_padding_never_matters(student, draw):
    """Other numbers in the padding, or more of it, change nothing."""
    for options in ({}, {"bidirectional": True}, {"num_layers": 2, "bidirectional": True}):
        gru, oracle = pair(student, draw, (3, 4), **options)
        lengths = torch.tensor([3, 6, 1, 5])
        embedded = draw.normal(4, 6, 3)
        expected = alone(oracle, embedded, lengths)
        inside = torch.arange(9) < lengths[:, None]
        for padding in (torch.zeros(4, 9, 3), 100 * draw.normal(4, 9, 3)):
            padded = torch.where(inside[:, :, None], torch.cat([embedded, embedded[:, :3]], 1), padding)
            expect_close(student.last_hidden(gru, padded, lengths), expected)


def test_order(student, draw):
    """The same sequences in another order give the same rows in that order."""
    gru, oracle = pair(student, draw, (3, 4), bidirectional=True)
    embedded, lengths = draw.normal(6, 7, 3), torch.tensor([2, 7, 4, 1, 6, 3])
    expected = alone(oracle, embedded, lengths)
    for order in (lengths.argsort(), lengths.argsort(descending=True), draw.permutation(6)):
        expect_close(student.last_hidden(gru, embedded[order], lengths[order]), expected[order])


def test_gradient_for_the_embedded_letters(student, draw):
    """Gradients reach every step of every sequence, and none of the padding."""
    for options in ({}, {"num_layers": 2, "bidirectional": True}):
        gru, oracle = pair(student, draw, (3, 5), **options)
        lengths = torch.tensor([4, 6, 1, 3])

        def ours(embedded, gru=gru, lengths=lengths):
            return student.last_hidden(gru, embedded, lengths)

        def theirs(embedded, oracle=oracle, lengths=lengths):
            return alone(oracle, embedded, lengths)

        expect_gradient(ours, theirs, draw.normal(4, 6, 3))


def test_gradients_for_the_weights(student, draw):
    """Gradients reach the weights of the GRU, all layers and directions."""
    gru, oracle = pair(student, draw, (3, 5), num_layers=2, bidirectional=True)
    embedded, lengths = draw.normal(4, 6, 3), torch.tensor([4, 6, 1, 3])
    cotangent = draw.normal(4, 10)
    (alone(oracle, embedded, lengths) * cotangent).sum().backward()
    result = student.last_hidden(gru, embedded, lengths)
    expect_shape(result, (4, 10))
    expect_attached(result)
    (result * cotangent).sum().backward()
    gradients = gru.gradients()
    for name, weight in oracle.named_parameters():
        expect_true(gradients[name] is not None, f"No gradient reaches {name}.")
        expect_close(gradients[name], weight.grad, name=f"the gradient for {name}")


def test_mode_and_dtype_stay(student, draw):
    """The GRU is in the mode afterwards that it came in, and the states have its dtype."""
    gru, _ = pair(student, draw, (3, 5))
    for mode in (True, False):
        gru.train(mode)
        expect_dtype(student.last_hidden(gru, draw.normal(3, 5, 3), torch.tensor([2, 5, 1])), torch.float64)
        expect_true(gru.training == mode, "Afterwards the GRU is in another mode.")


def test_float32(student, draw):
    """A GRU in float32 gives float32 states."""
    gru, oracle = pair(student, draw, (3, 5), dtype=torch.float32, bidirectional=True)
    embedded, lengths = draw.normal(4, 6, 3, dtype=torch.float32), torch.tensor([4, 6, 1, 3])
    result = student.last_hidden(gru, embedded, lengths)
    expect_dtype(result, torch.float32)
    expect_close(result, alone(oracle, embedded, lengths))


def test_inputs_are_left_alone(student, draw):
    """The batch and its lengths stay as they are."""
    gru, _ = pair(student, draw, (3, 5), bidirectional=True)
    expect_same_inputs(student.last_hidden, gru, draw.normal(4, 6, 3), torch.tensor([4, 6, 1, 3]))
