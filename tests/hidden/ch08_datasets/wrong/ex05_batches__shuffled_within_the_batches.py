"""Your code cuts the dataset into batches first and shuffles within each. The same samples are then together in every epoch, and the last ones always in the short batch; draw an order of all samples and cut that."""

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
        for number in range(len(self)):
            begin = number * self.batch_size
            chosen = list(range(begin, min(begin + self.batch_size, len(self.dataset))))
            if self.shuffle:
                order = torch.randperm(len(chosen), generator=self.generator).tolist()
                chosen = [chosen[place] for place in order]
            xs, ys = zip(*[self.dataset[index] for index in chosen])
            yield torch.stack(xs), torch.stack(ys)
