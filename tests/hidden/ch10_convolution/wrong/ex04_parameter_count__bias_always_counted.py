"""You count the biases even when the layer is made without them. With bias=False there is nothing but the weight."""

def conv_parameters(in_channels, out_channels, kernel, bias=True):
    rows, columns = (kernel, kernel) if isinstance(kernel, int) else kernel
    count = out_channels * in_channels * rows * columns
    count += out_channels
    return count
