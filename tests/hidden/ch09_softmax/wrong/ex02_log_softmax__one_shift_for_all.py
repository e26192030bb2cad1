"""Your code subtracts the largest number of the whole tensor everywhere. In a row far below it every exp is zero, and so is their sum; each row along `dim` needs its own largest number."""

import torch


def log_softmax(x, dim):
    shifted = x - x.max()
    return shifted - shifted.exp().sum(dim, keepdim=True).log()
