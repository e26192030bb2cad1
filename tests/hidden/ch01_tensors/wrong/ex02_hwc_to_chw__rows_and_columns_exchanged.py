"""Your planes are mirrored along their diagonal: rows have become columns, (C, W, H). Height comes before width in
both orders; only the channels move."""

import torch


def hwc_to_chw(image):
    return image.permute(2, 1, 0).to(torch.float32) / 255
