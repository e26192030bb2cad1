"""Your targets are two places ahead of the inputs. The shift is made once, in the targets alone: each target is the index right after its input."""


def next_pairs(indices, window):
    count = (len(indices) - 1) // window
    inputs = indices[: count * window].reshape(count, window)
    return inputs, indices.roll(-2)[: count * window].reshape(count, window)
