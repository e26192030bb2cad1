"""You return the same number with and without ceil_mode. With it, a rest at the end gets a window of its own, even though that window hangs over."""

def output_size(size, kernel, stride, padding, dilation, ceil_mode):
    reach = dilation * (kernel - 1) + 1
    room = size + 2 * padding - reach
    places = room // stride + 1
    return places
