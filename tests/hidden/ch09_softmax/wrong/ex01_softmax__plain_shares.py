"""Your code divides the numbers themselves by their sum. Scores may be negative or cancel each other; exp makes all of them positive first, and only then are they divided."""

import torch


def softmax(x, dim):
    return x / x.sum(dim, keepdim=True)
