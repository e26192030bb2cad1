"""Your order comes from the seed that the generator once began with, changed a little for each epoch. What has been
drawn from the generator meanwhile then makes no difference; draw from it as it is.
"""

import torch


def iterations(n, batch_size, drop_last):
    """Return how many batches n samples make.

    Args:
        n: the number of samples, at least 1.
        batch_size: the number of samples in a full batch.
        drop_last: whether a last batch that is not full is left out.
    Returns: an int.
    """
    # TODO: rounded down or rounded up?
    return n // batch_size if drop_last else -(-n // batch_size)


class Loader:
    """What torch.utils.data.DataLoader does, by hand: torch.utils.data is not to be used.

    `for x, y in loader` goes through the dataset once, batch by batch; `len(loader)` is the number of batches. The
    loader can be gone through as often as one likes, also anew after somebody has stopped half-way, or twice at once.
    """

    def __init__(self, dataset, batch_size, shuffle, drop_last, generator):
        """Remember what the batches are made of.

        Args:
            dataset: has a len(), and dataset[i] is the pair (x, y) of sample i: two tensors, each of one shape in all
                samples. Nothing else is sure to work, slices such as dataset[0:4] for instance. It is not written to.
            batch_size: the number of samples in a batch; the last batch may have fewer.
            shuffle: whether the samples come in a random order, a new one each time the loader is gone through. Without
                it they come as in the dataset.
            drop_last: whether a last batch that is not full is left out.
            generator: the torch.Generator that every order is drawn from, and nothing else is; None without shuffle.
        """
        # TODO: keep the arguments.
        self.dataset, self.batch_size, self.drop_last = dataset, batch_size, drop_last
        self.shuffle, self.generator = shuffle, generator

    def __len__(self):
        """Return the number of batches."""
        # TODO: you have a function for this.
        return iterations(len(self.dataset), self.batch_size, self.drop_last)

    def __iter__(self):
        """Give one batch after the other: the pair of all x and all y, each stacked along a new first dimension."""
        # TODO: an order of the samples first; then cut it into batches, and stack the samples of each.
        n = len(self.dataset)
        order = torch.randperm(n, generator=self.generator.manual_seed(self.generator.initial_seed() + 1)).tolist() if self.shuffle else list(range(n))
        for number in range(len(self)):
            chosen = order[number * self.batch_size : (number + 1) * self.batch_size]
            xs, ys = zip(*(self.dataset[index] for index in chosen), strict=True)
            yield torch.stack(xs), torch.stack(ys)
