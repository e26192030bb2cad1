"""Measure how near a picture is to another.

About 10 minutes.
"""

import math


def psnr(image, reference):
    """Return the peak signal-to-noise ratio of a picture in decibels.

    It is 10 times the logarithm to base 10 of peak² / mse. The peak, the largest value that a pixel can have, is 1; mse
    is the mean of the squared differences over all entries. A batch of pictures has one mse over all its pixels, and so
    one ratio. Where the two are equal in every pixel, the ratio is infinity.

    Args:
        image: float tensor of any shape, values from 0 to 1.
        reference: float tensor of the same shape, the picture as it should be.
    Returns: a float, or a tensor with one number. Neither argument is changed.
    """
    # TODO: the mean squared error first. What does it become for equal pictures, and what is to be returned then?
    ### BEGIN SOLUTION
    mse = ((image - reference) ** 2).mean().item()
    return 10 * math.log10(1 / mse) if mse > 0 else math.inf
    ### END SOLUTION
