"""No Dataset, no NumPy while reading: lists of floats, made tensors when asked for."""

import csv

import torch


class CsvDataset:
    def __init__(self, path):
        with open(path, newline="") as file:
            self.samples = [tuple(map(float, row)) for row in csv.reader(file) if row]

    def __len__(self):
        return len(self.samples)

    def __getitem__(self, index):
        *x, y = self.samples[index]
        return torch.tensor(x), torch.tensor((y,))
