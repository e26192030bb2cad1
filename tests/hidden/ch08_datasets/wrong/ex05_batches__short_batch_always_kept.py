"""Your loader keeps a short last batch in any case. With drop_last it is to be left out."""

import torch


def iterations(n, batch_size, drop_last):
    return -(-n // batch_size)


class Loader:
    def __init__(self, dataset, batch_size, shuffle, drop_last, generator):
        self.dataset, self.batch_size, self.drop_last = (dataset, batch_size, drop_last)
        self.shuffle, self.generator = (shuffle, generator)

    def __len__(self):
        return iterations(len(self.dataset), self.batch_size, self.drop_last)

    def __iter__(self):
        n = len(self.dataset)
        order = torch.randperm(n, generator=self.generator).tolist() if self.shuffle else list(range(n))
        for number in range(len(self)):
            chosen = order[number * self.batch_size : (number + 1) * self.batch_size]
            xs, ys = zip(*(self.dataset[index] for index in chosen), strict=True)
            yield (torch.stack(xs), torch.stack(ys))
