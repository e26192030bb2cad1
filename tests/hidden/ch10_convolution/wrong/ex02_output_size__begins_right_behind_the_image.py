"""In ceil_mode you still count a window that begins right behind the last entry of the image. Positions are counted from 0, so a window sees something only if it begins before the end, not at it."""

def output_size(size, kernel, stride, padding, dilation, ceil_mode):
    reach = dilation * (kernel - 1) + 1
    room = size + 2 * padding - reach
    places = room // stride + 1
    if ceil_mode and room % stride and places * stride <= size + padding:
        places += 1
    return places
