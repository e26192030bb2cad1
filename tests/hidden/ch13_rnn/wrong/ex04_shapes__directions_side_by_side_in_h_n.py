"""Your h_n puts the states of both directions side by side, as the output does. In h_n they lie one after the other on the first axis, and each has the size of one state."""

def rnn_shapes(steps, batch, hidden, layers=1, bidirectional=False, batch_first=False):
    directions = 2 if bidirectional else 1
    first, second = (batch, steps) if batch_first else (steps, batch)
    return (first, second, directions * hidden), (layers, batch, directions * hidden)
