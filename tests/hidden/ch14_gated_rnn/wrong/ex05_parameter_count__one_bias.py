"""Your count has one bias for each unit of a group. PyTorch's layers have two, one for the input and one for the state, although one would do."""

def parameter_count(kind, input_size, hidden, layers=1, bidirectional=False):
    groups = {"RNN": 1, "GRU": 3, "LSTM": 4}[kind]
    directions = 2 if bidirectional else 1
    total = 0
    for layer in range(layers):
        reads = directions * hidden if layer else input_size
        total += directions * groups * hidden * (reads + hidden + 1)
    return total
