"""You take the dilation for the number of entries left out between two neighbours. It is their distance: with a dilation of 1 nothing is left out."""

def output_size(size, kernel, stride, padding, dilation, ceil_mode):
    reach = kernel + dilation * (kernel - 1)
    room = size + 2 * padding - reach
    places = room // stride + 1
    if ceil_mode and room % stride and places * stride < size + padding:
        places += 1
    return places
