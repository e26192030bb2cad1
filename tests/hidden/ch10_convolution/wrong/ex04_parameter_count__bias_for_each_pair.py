"""You count a bias for every pair of input and output channel. The input channels are added up first, and the sum gets one bias for each output channel."""

def conv_parameters(in_channels, out_channels, kernel, bias=True):
    rows, columns = (kernel, kernel) if isinstance(kernel, int) else kernel
    count = out_channels * in_channels * rows * columns
    if bias:
        count += out_channels * in_channels
    return count
