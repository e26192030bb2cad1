"""You count the layers of a single kernel. Each output channel has a kernel of its own, and that is what makes it see something else."""

def conv_parameters(in_channels, out_channels, kernel, bias=True):
    rows, columns = (kernel, kernel) if isinstance(kernel, int) else kernel
    count = in_channels * rows * columns
    if bias:
        count += out_channels
    return count
