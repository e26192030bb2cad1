"""Your table of zeros is float32, the dtype that torch.zeros has when nobody names one, and float64 distances are
rounded when they are written into it. The table needs the dtype of the points."""

import torch


def pairwise_distances(a, b):
    table = torch.zeros(len(a), len(b))
    for i in range(len(a)):
        for j in range(len(b)):
            table[i, j] = (a[i] - b[j]).square().sum().sqrt()
    return table
