"""Your code cuts slices out of the dataset. A list has them, but a dataset need know no more than its length and the sample at an index; ask for the samples one by one."""

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
        data = self.dataset
        if self.shuffle:
            data = [data[index] for index in torch.randperm(len(data), generator=self.generator).tolist()]
        for number in range(len(self)):
            xs, ys = zip(*data[number * self.batch_size : (number + 1) * self.batch_size])
            yield torch.stack(xs), torch.stack(ys)
