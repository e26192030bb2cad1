"""A batch is filled sample by sample and given away when it is full; shuffling by Fisher and Yates, lazily."""

import torch


def iterations(n, batch_size, drop_last):
    count = 0
    while n >= batch_size:
        n, count = n - batch_size, count + 1
    return count + (n > 0 and not drop_last)


class Loader:
    def __init__(self, dataset, batch_size, shuffle, drop_last, generator):
        self.dataset, self.generator = dataset, generator
        self.batch_size, self.shuffle, self.drop_last = batch_size, shuffle, drop_last

    def __len__(self):
        return iterations(len(self.dataset), self.batch_size, self.drop_last)

    def order(self):
        left = list(range(len(self.dataset)))
        while left:
            place = int(torch.randint(len(left), (1,), generator=self.generator)) if self.shuffle else 0
            yield left.pop(place)

    def __iter__(self):
        xs, ys = [], []
        for index in self.order():
            x, y = self.dataset[index]
            xs.append(x[None])
            ys.append(y[None])
            if len(xs) == self.batch_size:
                yield torch.cat(xs), torch.cat(ys)
                xs, ys = [], []
        if xs and not self.drop_last:
            yield torch.cat(xs), torch.cat(ys)
