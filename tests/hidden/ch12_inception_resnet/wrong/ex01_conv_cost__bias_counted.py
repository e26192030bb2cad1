"""You count one multiplication more for each number that comes out, presumably for the bias. A bias is added, so it takes no multiplication."""

def conv_cost(in_channels, height, width, kernel, out_channels):
    return (in_channels * kernel * kernel + 1) * height * width * out_channels
