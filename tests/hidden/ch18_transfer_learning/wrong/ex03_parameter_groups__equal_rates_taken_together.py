"""Where both rates are equal, your code puts all parameters of the model into one group. The frozen ones are among
them then; they belong in no group, whatever the rates are.
"""


def parameter_groups(model, head, body_lr, head_lr):
    inside = {id(parameter) for parameter in head.parameters()}
    trainable = [parameter for parameter in model.parameters() if parameter.requires_grad]
    body = [parameter for parameter in trainable if id(parameter) not in inside]
    own = [parameter for parameter in trainable if id(parameter) in inside]
    if body_lr == head_lr:
        return [{"params": list(model.parameters()), "lr": body_lr}]
    return [{"params": body, "lr": body_lr}, {"params": own, "lr": head_lr}]
