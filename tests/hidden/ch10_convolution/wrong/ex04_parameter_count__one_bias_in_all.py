"""You count a single bias for the whole layer. Each output channel has its own."""

def conv_parameters(in_channels, out_channels, kernel, bias=True):
    rows, columns = (kernel, kernel) if isinstance(kernel, int) else kernel
    count = out_channels * in_channels * rows * columns
    if bias:
        count += 1
    return count
