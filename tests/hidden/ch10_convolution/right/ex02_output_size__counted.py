"""The places counted one by one, as a list of where the windows begin."""

def output_size(size, kernel, stride, padding, dilation, ceil_mode):
    last = size + padding - 1
    starts = [start for start in range(-padding, last + 1, stride) if start + dilation * (kernel - 1) <= last]
    following = starts[-1] + stride
    covered = starts[-1] + dilation * (kernel - 1)
    if ceil_mode and covered < last and following <= size - 1:
        starts.append(following)
    return len(starts)
