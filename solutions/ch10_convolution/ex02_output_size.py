"""How large is the result of a convolution or a pooling?

About 15 minutes.
"""


def output_size(size, kernel, stride, padding, dilation, ceil_mode):
    """Return how many places a window has along one direction of an image.

    The image is lengthened by `padding` at each of its two ends. The window has `kernel` entries, `dilation` apart:
    with 1 they are neighbours, with 2 there is a gap of one between any two. It begins at the very start and moves by
    `stride` as long as it fits whole.

    With ceil_mode it makes one step more if a rest is left at the end, and then hangs over the end. One exception: a
    window that would begin behind the last entry of the image itself, in the padding at the end or still further
    out, has nothing to see and is left out. This is what torch's poolings do.

    Args:
        size, kernel, stride, dilation: ints from 1; the window fits into the lengthened image at least once.
        padding: an int from 0; where ceil_mode is set, at most half the kernel.
        ceil_mode: whether a last window may hang over the end.
    Returns: the number of places, an int.
    """
    # TODO: how far does the window reach? How many steps can it make? In ceil_mode, where would the last one begin?
    ### BEGIN SOLUTION
    reach = dilation * (kernel - 1) + 1
    room = size + 2 * padding - reach
    places = room // stride + 1
    if ceil_mode and room % stride and places * stride < size + padding:
        places += 1
    return places
    ### END SOLUTION
