"""You count the steps of the window instead of its places. Before the first step it has one place already, so there is always one place more than there are steps."""

def output_size(size, kernel, stride, padding, dilation, ceil_mode):
    reach = dilation * (kernel - 1) + 1
    room = size + 2 * padding - reach
    places = room // stride
    if ceil_mode and room % stride and places * stride < size + padding:
        places += 1
    return places
