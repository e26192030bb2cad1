"""You count the weight alone. Each output channel also learns one bias, unless the layer is made without."""

def conv_parameters(in_channels, out_channels, kernel, bias=True):
    rows, columns = (kernel, kernel) if isinstance(kernel, int) else kernel
    count = out_channels * in_channels * rows * columns
    return count
