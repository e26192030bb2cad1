"""The module's own train is replaced, so that all of it, dropout included, stays in eval mode."""

import types


def freeze(module):
    for part in module.modules():
        part.training = False
        part.train = types.MethodType(lambda self, mode=True: self, part)
        for parameter in part._parameters.values():
            if parameter is not None:
                parameter.requires_grad, parameter.grad = False, None
