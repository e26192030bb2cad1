"""Your table holds equal lines only once. Two samples may well agree in all their numbers, and each of them counts."""

import numpy as np
import torch
from torch.utils.data import Dataset


class CsvDataset(Dataset):
    """The samples of a file, all of which is read once and kept in memory.

    Each line of the file is one sample: numbers with commas between them, the last of which is the target. There is no
    header line, and the last line may lack the newline at its end. `len(dataset)` is the number of samples,
    `dataset[i]` gives sample i as a pair.
    """

    def __init__(self, path):
        """Read the file, after which it is needed no more.

        Args:
            path: name of the file. It has one line or more, all with equally many numbers: nine for the diabetes data.
        """
        # TODO: read the table and keep its two parts.
        table = torch.from_numpy(np.loadtxt(path, delimiter=",", dtype=np.float32, ndmin=2))
        _, first = np.unique(table.numpy(), axis=0, return_index=True)
        table = table[np.sort(first)]
        self.x, self.y = table[:, :-1], table[:, -1:]

    def __len__(self):
        """Return the number of samples."""
        # TODO: count the samples, not the columns.
        return len(self.x)

    def __getitem__(self, index):
        """Return one sample.

        Args:
            index: a number from 0 to len(dataset) - 1.
        Returns: the pair (x, y), both float32: x (8,) all numbers of the line but the last, y (1,) the last one. (With
            other files x has another length; y is always (1,).)
        """
        # TODO: pick the sample from both parts.
        return self.x[index], self.y[index]
