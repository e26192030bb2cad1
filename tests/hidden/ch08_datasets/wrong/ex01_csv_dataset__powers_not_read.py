"""Your code picks digits out of the lines and stops where a power of ten begins. In 1.5e-3 the last part belongs to
the number as well; float() reads all of it.
"""

import re

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
        rows = [[float(number) for number in re.findall(r"-?\d+\.?\d*", line)] for line in open(path)]
        table = torch.tensor(rows)
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
