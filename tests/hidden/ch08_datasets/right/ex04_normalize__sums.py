"""Sums and sums of squares of float64 numbers, the biased divisor, a loop over the channels."""

import torch


def channel_statistics(images):
    mean, std = [], []
    for channel in images.unbind(1):
        numbers = channel.double().flatten()
        centre = numbers.sum() / numbers.numel()
        mean.append(centre)
        std.append(((numbers - centre) ** 2).mean().sqrt())
    return torch.stack(mean).to(images.dtype), torch.stack(std).to(images.dtype)


def normalize(train, test):
    mean, std = channel_statistics(train)

    def done(images):
        return torch.stack([(c - m) / s for c, m, s in zip(images.unbind(1), mean, std)], 1)

    return [done(train), done(test)]
