"""Your order is the same each time the loader is gone through: it is drawn only once, or from a generator that is put back to its start. Draw it anew for every epoch and let the generator go on, so that the batches mix differently."""

import torch


def iterations(n, batch_size, drop_last):
    return n // batch_size if drop_last else -(-n // batch_size)


class Loader:
    def __init__(self, dataset, batch_size, shuffle, drop_last, generator):
        self.dataset, self.batch_size, self.drop_last = (dataset, batch_size, drop_last)
        n = len(dataset)
        self.order = torch.randperm(n, generator=generator).tolist() if shuffle else list(range(n))

    def __len__(self):
        return iterations(len(self.dataset), self.batch_size, self.drop_last)

    def __iter__(self):
        for number in range(len(self)):
            chosen = self.order[number * self.batch_size : (number + 1) * self.batch_size]
            xs, ys = zip(*(self.dataset[index] for index in chosen), strict=True)
            yield (torch.stack(xs), torch.stack(ys))
