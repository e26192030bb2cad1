"""You send the module to eval mode once. The next `model.train()` visits every part and undoes it, and the running statistics move again."""


def freeze(module):
    for parameter in module.parameters():
        parameter.requires_grad = False
        parameter.grad = None
    module.eval()
