"""You take the window's side only once. A window of side k covers k·k pixels, and each of them is multiplied by its own weight."""

def conv_cost(in_channels, height, width, kernel, out_channels):
    return in_channels * height * width * kernel * out_channels
