"""Your samples always come in the order of the dataset. With shuffle the order is to be drawn from the generator."""

import torch


def iterations(n, batch_size, drop_last):
    return n // batch_size if drop_last else -(-n // batch_size)


class Loader:
    def __init__(self, dataset, batch_size, shuffle, drop_last, generator):
        self.dataset, self.batch_size, self.drop_last = (dataset, batch_size, drop_last)
        self.shuffle, self.generator = (shuffle, generator)

    def __len__(self):
        return iterations(len(self.dataset), self.batch_size, self.drop_last)

    def __iter__(self):
        n = len(self.dataset)
        order = list(range(n))
        for number in range(len(self)):
            chosen = order[number * self.batch_size : (number + 1) * self.batch_size]
            xs, ys = zip(*(self.dataset[index] for index in chosen), strict=True)
            yield (torch.stack(xs), torch.stack(ys))
