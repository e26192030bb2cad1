"""You count one side of the kernel. It is a rectangle, so rows times columns numbers lie in each of its layers."""

def conv_parameters(in_channels, out_channels, kernel, bias=True):
    rows, columns = (kernel, kernel) if isinstance(kernel, int) else kernel
    count = out_channels * in_channels * columns
    if bias:
        count += out_channels
    return count
