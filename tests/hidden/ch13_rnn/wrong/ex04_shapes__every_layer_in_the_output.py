"""Your output holds the states of all layers side by side. It holds those of the last layer only; more layers do not make it wider."""

def rnn_shapes(steps, batch, hidden, layers=1, bidirectional=False, batch_first=False):
    directions = 2 if bidirectional else 1
    first, second = (batch, steps) if batch_first else (steps, batch)
    return (first, second, layers * directions * hidden), (layers * directions, batch, hidden)
