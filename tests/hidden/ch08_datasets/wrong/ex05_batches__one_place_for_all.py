"""Your loader keeps order and place in itself, so it can be gone through only once at a time. A second loop over it puts the first one off its way; let each __iter__ keep its own, as a generator function does."""

import torch


def iterations(n, batch_size, drop_last):
    return n // batch_size if drop_last else -(-n // batch_size)


class Loader:
    def __init__(self, dataset, batch_size, shuffle, drop_last, generator):
        self.dataset, self.batch_size, self.drop_last = dataset, batch_size, drop_last
        self.shuffle, self.generator = shuffle, generator

    def __len__(self):
        return iterations(len(self.dataset), self.batch_size, self.drop_last)

    def start(self):
        n = len(self.dataset)
        self.order = torch.randperm(n, generator=self.generator).tolist() if self.shuffle else list(range(n))
        self.number = 0

    def __iter__(self):
        self.start()
        return self

    def __next__(self):
        if self.number == len(self):
            raise StopIteration
        chosen = self.order[self.number * self.batch_size : (self.number + 1) * self.batch_size]
        self.number += 1
        pairs = [self.dataset[index] for index in chosen]
        return torch.stack([x for x, _ in pairs]), torch.stack([y for _, y in pairs])
