"""Your code cuts the text into pieces of window + 1 indices and takes inputs and targets from each. The last index of each piece is then no input of any window; the next window begins with it, where this one ends."""


def next_pairs(indices, window):
    count = len(indices) // (window + 1)
    pieces = indices[: count * (window + 1)].reshape(count, window + 1)
    return pieces[:, :-1], pieces[:, 1:]
