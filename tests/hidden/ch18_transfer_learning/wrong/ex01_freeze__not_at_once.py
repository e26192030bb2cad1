"""Your batch norms no longer hear `train()`, and `eval()` as little, since that is `train(False)`. They stay in the
mode in which they were frozen, and nobody has sent them to eval mode before.
"""

import torch


def freeze(module):
    for parameter in module.parameters():
        parameter.requires_grad = False
        parameter.grad = None
    for part in module.modules():
        if isinstance(part, torch.nn.modules.batchnorm._BatchNorm):
            part.train = lambda mode=True, part=part: part
