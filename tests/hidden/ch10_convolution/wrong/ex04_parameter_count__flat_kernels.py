"""You give each output channel one flat kernel. It has one layer for each input channel, because it looks at all of them at once."""

def conv_parameters(in_channels, out_channels, kernel, bias=True):
    rows, columns = (kernel, kernel) if isinstance(kernel, int) else kernel
    count = out_channels * rows * columns
    if bias:
        count += out_channels
    return count
