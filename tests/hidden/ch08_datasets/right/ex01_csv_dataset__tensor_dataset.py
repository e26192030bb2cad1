"""A TensorDataset filled from genfromtxt."""

import numpy as np
import torch
from torch.utils.data import TensorDataset


class CsvDataset(TensorDataset):
    def __init__(self, path):
        table = np.atleast_2d(np.genfromtxt(path, delimiter=",")).astype("float32")
        x, y = np.hsplit(table, [-1])
        super().__init__(torch.tensor(x), torch.tensor(y))
