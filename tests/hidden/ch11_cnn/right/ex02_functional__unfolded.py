"""Convolution as a matrix product over unfolded patches, the linear layer as an einsum."""

import torch


def convolve(x, weight, bias):
    size = x.shape[-1] - weight.shape[-1] + 1
    columns = torch.nn.functional.unfold(x, weight.shape[-2:])
    return (weight.flatten(1) @ columns + bias[:, None]).unflatten(2, (size, size))


def halve(x):
    x = torch.maximum(x[..., ::2, :], x[..., 1::2, :])
    return torch.maximum(x[..., ::2], x[..., 1::2])


def forward(x, parameters):
    for layer in ("conv1", "conv2"):
        x = halve(convolve(x, parameters[f"{layer}.weight"], parameters[f"{layer}.bias"]).relu())
    return torch.einsum("nchw,kchw->nk", x, parameters["fc.weight"].view(-1, *x.shape[1:])) + parameters["fc.bias"]
