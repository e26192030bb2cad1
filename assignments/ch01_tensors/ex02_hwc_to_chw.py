"""From a picture file's order of axes to PyTorch's.

About 10 minutes.
"""

import torch


def hwc_to_chw(image):
    """Return a picture with its channels first and its brightness between 0 and 1.

    The colours of a pixel stay together: what stands at [row, column, channel] stands at [channel, row, column]
    afterwards.

    Args:
        image: (H, W, C) tensor of uint8, whole numbers from 0 (dark) to 255 (bright); C may be any number.
    Returns: (C, H, W) tensor of float32; 0 has become 0.0 and 255 has become 1.0. The image stays as it is.
    """
    # TODO: move the last axis to the front, then make floats of the numbers and divide.
    raise NotImplementedError("TODO: hwc_to_chw")
