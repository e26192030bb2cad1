"""Your code takes the last character off every line, because a newline stands there. The last line of a file may have none, and then the target loses a digit; strip() removes a newline only where there is one."""

import torch


class CsvDataset(torch.utils.data.Dataset):
    def __init__(self, path):
        with open(path) as file:
            self.rows = [[float(number) for number in line[:-1].split(",")] for line in file]

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, index):
        row = self.rows[index]
        return torch.tensor(row[:-1]), torch.tensor(row[-1:])
