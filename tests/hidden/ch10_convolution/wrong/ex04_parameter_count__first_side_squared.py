"""You take the kernel's first side for both. A pair may hold two different numbers, rows and columns."""

def conv_parameters(in_channels, out_channels, kernel, bias=True):
    rows, columns = (kernel, kernel) if isinstance(kernel, int) else kernel
    count = out_channels * in_channels * rows * rows
    if bias:
        count += out_channels
    return count
