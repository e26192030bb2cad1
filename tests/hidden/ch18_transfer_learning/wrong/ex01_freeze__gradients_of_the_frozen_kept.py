"""Your code drops the gradients of the parameters that still learn and passes over those that were frozen already. One
that was frozen after a backward pass keeps its gradient so, and an optimiser that knows it goes on moving it.
"""

import torch


def freeze(module):
    for parameter in module.parameters():
        if parameter.requires_grad:
            parameter.requires_grad_(False)
            parameter.grad = None

    def stand_still(part, inputs):
        part.eval()

    for part in module.modules():
        if isinstance(part, torch.nn.modules.batchnorm._BatchNorm):
            part.eval()
            part.register_forward_pre_hook(stand_still)
