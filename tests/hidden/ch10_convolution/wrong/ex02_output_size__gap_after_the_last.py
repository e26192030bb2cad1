"""Your window covers kernel times dilation entries, which counts a gap behind its last entry too. Gaps lie between entries only, and there is one gap fewer than there are entries."""

def output_size(size, kernel, stride, padding, dilation, ceil_mode):
    reach = dilation * kernel
    room = size + 2 * padding - reach
    places = room // stride + 1
    if ceil_mode and room % stride and places * stride < size + padding:
        places += 1
    return places
