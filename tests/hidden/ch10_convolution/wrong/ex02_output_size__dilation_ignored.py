"""You leave the dilation out, as if the entries of the window were always neighbours. With gaps between them the window reaches further and has fewer places."""

def output_size(size, kernel, stride, padding, dilation, ceil_mode):
    reach = kernel
    room = size + 2 * padding - reach
    places = room // stride + 1
    if ceil_mode and room % stride and places * stride < size + padding:
        places += 1
    return places
