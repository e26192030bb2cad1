"""Random keys instead of randperm; all batches made at once by indexing stacked tensors; ceil from the math module."""

import math

import torch


def iterations(n, batch_size, drop_last):
    return (math.floor if drop_last else math.ceil)(n / batch_size)


class Loader(object):
    def __init__(self, dataset, batch_size, shuffle, drop_last, generator):
        pairs = [dataset[i] for i in range(len(dataset))]
        self.x, self.y = (torch.stack(part) for part in zip(*pairs))
        self.settings = (batch_size, shuffle, drop_last, generator)

    def __len__(self):
        return iterations(len(self.x), self.settings[0], self.settings[2])

    def __iter__(self):
        batch_size, shuffle, drop_last, generator = self.settings
        keys = torch.rand(len(self.x), generator=generator) if shuffle else torch.arange(len(self.x))
        places = keys.argsort(stable=True).split(batch_size)
        return iter([[self.x[place], self.y[place]] for place in places[: len(self)]])
