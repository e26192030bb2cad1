"""With drop_last your code leaves out the last samples of the dataset and shuffles the others. These few are then never seen; shuffle all, and leave out what comes last in the new order."""

import torch


def iterations(n, batch_size, drop_last):
    return n // batch_size if drop_last else (n + batch_size - 1) // batch_size


class Loader:
    def __init__(self, dataset, batch_size, shuffle, drop_last, generator):
        self.dataset, self.batch_size, self.shuffle = dataset, batch_size, shuffle
        self.drop_last, self.generator = drop_last, generator

    def __len__(self):
        return iterations(len(self.dataset), self.batch_size, self.drop_last)

    def __iter__(self):
        n = len(self.dataset)
        if self.drop_last:
            n -= n % self.batch_size
        order = torch.randperm(n, generator=self.generator).tolist() if self.shuffle else range(n)
        for begin in range(0, n, self.batch_size):
            xs, ys = zip(*[self.dataset[index] for index in order[begin : begin + self.batch_size]])
            yield torch.stack(xs), torch.stack(ys)
