"""You round the number of steps to the nearest whole number. A step after which the window no longer fits does not count, however little is missing, so the quotient is rounded down."""

def output_size(size, kernel, stride, padding, dilation, ceil_mode):
    reach = dilation * (kernel - 1) + 1
    room = size + 2 * padding - reach
    places = round(room / stride) + 1
    if ceil_mode and (places - 1) * stride < room and places * stride < size + padding:
        places += 1
    return places
