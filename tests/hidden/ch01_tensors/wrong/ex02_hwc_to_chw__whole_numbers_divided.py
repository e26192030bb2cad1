"""Between 0 and 1 your code keeps whole numbers only, and nearly everything becomes 0. Make floats of the numbers before
they are divided (a single slash does), and let them stay floats."""

import torch


def hwc_to_chw(image):
    return (image.permute(2, 0, 1) // 255).to(torch.float32)
