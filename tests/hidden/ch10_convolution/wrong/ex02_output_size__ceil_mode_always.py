"""You let the last window hang over the end whether or not ceil_mode is set. Without it only windows that fit whole are counted, which is what a convolution does."""

def output_size(size, kernel, stride, padding, dilation, ceil_mode):
    reach = dilation * (kernel - 1) + 1
    room = size + 2 * padding - reach
    places = room // stride + 1
    if room % stride and places * stride < size + padding:
        places += 1
    return places
