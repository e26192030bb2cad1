"""You switch the gradients off but keep those that were gathered before. An optimiser moves every parameter that has a gradient, even one of zeros, as long as its momentum lasts."""

import torch


def freeze(module):
    for parameter in module.parameters():
        parameter.requires_grad = False
    for part in module.modules():
        if isinstance(part, torch.nn.modules.batchnorm._BatchNorm):
            part.eval()
            part.train = lambda mode=True: None
