"""In your count the layers above the first read one state. When the network reads in both directions, the layer below gives two states side by side, and a layer needs weights for both."""

def parameter_count(kind, input_size, hidden, layers=1, bidirectional=False):
    groups = {"RNN": 1, "GRU": 3, "LSTM": 4}[kind]
    directions = 2 if bidirectional else 1
    total = 0
    for layer in range(layers):
        reads = hidden if layer else input_size
        total += directions * groups * hidden * (reads + hidden + 2)
    return total
