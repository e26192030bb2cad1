"""Your h_n has the batch first as well when batch_first is True. That option speaks of sequences only, inputs and outputs; h_n has no axis of time and stays (layers, batch, hidden)."""

def rnn_shapes(steps, batch, hidden, layers=1, bidirectional=False, batch_first=False):
    directions = 2 if bidirectional else 1
    first, second = (batch, steps) if batch_first else (steps, batch)
    return (first, second, directions * hidden), (batch, layers * directions, hidden) if batch_first else (layers * directions, batch, hidden)
