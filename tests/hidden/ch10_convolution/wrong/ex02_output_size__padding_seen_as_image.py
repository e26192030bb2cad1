"""In ceil_mode you ask whether the last window begins within the padded image. It must begin before the padding at the end does, otherwise it sees no entry of the image at all."""

def output_size(size, kernel, stride, padding, dilation, ceil_mode):
    reach = dilation * (kernel - 1) + 1
    room = size + 2 * padding - reach
    places = room // stride + 1
    if ceil_mode and room % stride and places * stride < size + 2 * padding:
        places += 1
    return places
