"""In ceil_mode you leave out a window that begins at the very last entry of the image. One entry is enough to be looked at; only a window that begins behind it sees nothing."""

def output_size(size, kernel, stride, padding, dilation, ceil_mode):
    reach = dilation * (kernel - 1) + 1
    room = size + 2 * padding - reach
    places = room // stride + 1
    if ceil_mode and room % stride and places * stride < size + padding - 1:
        places += 1
    return places
