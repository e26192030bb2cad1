"""You switch the gradients off and leave the batch norms as they are. Their running statistics are no parameters: in train mode each forward pass writes them anew."""


def freeze(module):
    for parameter in module.parameters():
        parameter.requires_grad = False
        parameter.grad = None
