"""You count the additions as well. Each number takes one addition less than multiplications, but the question is about the multiplications alone."""

def conv_cost(in_channels, height, width, kernel, out_channels):
    products = in_channels * kernel**2
    return out_channels * height * width * (products + products - 1)
