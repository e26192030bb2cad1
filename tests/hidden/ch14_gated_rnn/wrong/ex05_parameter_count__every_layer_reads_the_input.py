"""In your count every layer reads inputs of the first size. Only the first one does; the layers above read the states of the layer below."""

def parameter_count(kind, input_size, hidden, layers=1, bidirectional=False):
    groups = {"RNN": 1, "GRU": 3, "LSTM": 4}[kind]
    directions = 2 if bidirectional else 1
    total = 0
    for layer in range(layers):
        reads = input_size
        total += directions * groups * hidden * (reads + hidden + 2)
    return total
