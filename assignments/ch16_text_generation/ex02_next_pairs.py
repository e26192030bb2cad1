"""Windows of a text, and what comes next at each place of them.

About 15 minutes.
"""


def next_pairs(indices, window):
    """Cut an encoded text into windows and pair each place with the index that follows it in the text.

    Window m begins at place m·window and is `window` indices long. So the windows do not overlap, and nothing lies
    between one and the next. The targets of a window are one place further on in the
    text, and those of its last place are no exception: they are the first index of the window after it. There are as
    many windows as have all their targets in the text; what is left at the end is dropped.

    Args:
        indices: (S,) int64 tensor, the text; S is at least 1. It stays as it is.
        window: int, 1 or more.
    Returns: the tuple (inputs, targets) of two (M, window) int64 tensors, M the number of windows. M is 0 for a text of
        no more than `window` indices.
    """
    # TODO: how many windows have all their targets? Cut that many from the text, and as many from one place further on.
    raise NotImplementedError("TODO: next_pairs")
