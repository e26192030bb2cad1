"""Your x holds all numbers of a line, the target with them. A model that sees the answer among its inputs learns nothing else; x ends before the last number."""

import numpy as np
import torch
from torch.utils.data import Dataset


class CsvDataset(Dataset):
    def __init__(self, path):
        table = torch.from_numpy(np.loadtxt(path, delimiter=",", dtype=np.float32, ndmin=2))
        self.x, self.y = (table, table[:, -1:])

    def __len__(self):
        return len(self.x)

    def __getitem__(self, index):
        return (self.x[index], self.y[index])
