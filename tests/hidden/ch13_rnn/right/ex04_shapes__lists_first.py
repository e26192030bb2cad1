"""Lists that become tuples in the end."""

def rnn_shapes(steps, batch, hidden, layers=1, bidirectional=False, batch_first=False):
    output = [steps, batch, hidden]
    h_n = [layers, batch, hidden]
    if bidirectional:
        output[2] += hidden
        h_n[0] += layers
    if batch_first:
        output[0], output[1] = output[1], output[0]
    return tuple(output), tuple(h_n)
