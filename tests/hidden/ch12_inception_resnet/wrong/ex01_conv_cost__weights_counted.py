"""You count the weights, each of them once. A weight is used again at every pixel, so the cost is the number of weights times height times width."""

def conv_cost(in_channels, height, width, kernel, out_channels):
    return in_channels * kernel * kernel * out_channels
