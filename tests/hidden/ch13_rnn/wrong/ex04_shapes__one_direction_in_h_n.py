"""Your h_n has one state for each layer even when the network reads in both directions. Each direction of each layer ends with a state of its own."""

def rnn_shapes(steps, batch, hidden, layers=1, bidirectional=False, batch_first=False):
    directions = 2 if bidirectional else 1
    first, second = (batch, steps) if batch_first else (steps, batch)
    return (first, second, directions * hidden), (layers, batch, hidden)
