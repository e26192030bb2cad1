"""Every sample alone, torch.autograd.grad, sums kept outside the model; a helper class."""

import collections

import torch


class Purse:
    def __init__(self):
        self.sums, self.count = collections.OrderedDict(), 0

    def add(self, names, gradients):
        self.count += 1
        for name, gradient in zip(names, gradients):
            self.sums[name] = gradient if name not in self.sums else self.sums[name] + gradient

    def means(self):
        return collections.OrderedDict((name, total / self.count) for name, total in reversed(self.sums.items()))


def accumulated_gradients(model, batches, loss_fn):
    names, parameters = zip(*model.named_parameters())
    purse = Purse()
    for x, y in batches:
        for one, target in zip(x.split(1), y.split(1)):
            purse.add(names, torch.autograd.grad(loss_fn(model(one), target), parameters))
    return purse.means()
