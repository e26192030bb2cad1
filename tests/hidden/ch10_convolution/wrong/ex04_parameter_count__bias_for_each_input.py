"""You count one bias for each input channel. The bias belongs to what comes out: each output channel has one."""

def conv_parameters(in_channels, out_channels, kernel, bias=True):
    rows, columns = (kernel, kernel) if isinstance(kernel, int) else kernel
    count = out_channels * in_channels * rows * columns
    if bias:
        count += in_channels
    return count
