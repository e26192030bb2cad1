"""You add the padding once. It is the number of entries added at each of the two ends, so it counts twice."""

def output_size(size, kernel, stride, padding, dilation, ceil_mode):
    reach = dilation * (kernel - 1) + 1
    room = size + padding - reach
    places = room // stride + 1
    if ceil_mode and room % stride and places * stride < size + padding:
        places += 1
    return places
