"""Your code shuffles the dataset itself. It belongs to the caller, who may want its order; shuffle the indices, and look the samples up by them."""

import torch


def iterations(n, batch_size, drop_last):
    return n // batch_size if drop_last else -(-n // batch_size)


class Loader:
    def __init__(self, dataset, batch_size, shuffle, drop_last, generator):
        self.dataset, self.batch_size, self.drop_last = dataset, batch_size, drop_last
        self.shuffle, self.generator = shuffle, generator

    def __len__(self):
        return iterations(len(self.dataset), self.batch_size, self.drop_last)

    def __iter__(self):
        if self.shuffle:
            order = torch.randperm(len(self.dataset), generator=self.generator).tolist()
            self.dataset[:] = [self.dataset[index] for index in order]
        kept = len(self) * self.batch_size
        for begin in range(0, kept, self.batch_size):
            pairs = [self.dataset[index] for index in range(begin, min(begin + self.batch_size, len(self.dataset)))]
            yield torch.stack([x for x, _ in pairs]), torch.stack([y for _, y in pairs])
