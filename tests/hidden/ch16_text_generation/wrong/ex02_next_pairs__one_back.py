"""Your targets are the indices before those of the inputs, the text shifted the other way. What has been read already need not be foretold; the target of each place comes after it."""


def next_pairs(indices, window):
    count = (len(indices) - 1) // window
    inputs = indices[: count * window].reshape(count, window)
    return inputs, indices.roll(1)[: count * window].reshape(count, window)
