"""You count only the places where the window lies wholly inside the image. This convolution is padded so that height and width stay as they are: the window stops at every pixel."""

def conv_cost(in_channels, height, width, kernel, out_channels):
    return in_channels * (height - kernel + 1) * (width - kernel + 1) * kernel**2 * out_channels
