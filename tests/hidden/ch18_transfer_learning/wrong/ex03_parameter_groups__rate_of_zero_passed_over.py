"""Your code takes a body rate of 0 for a missing one and gives the body the rate of the head. With `or`, 0 counts as
false; but 0 is a rate as good as any, with which the body stands still.
"""


def parameter_groups(model, head, body_lr, head_lr):
    inside = {id(parameter) for parameter in head.parameters()}
    trainable = [parameter for parameter in model.parameters() if parameter.requires_grad]
    body = [parameter for parameter in trainable if id(parameter) not in inside]
    own = [parameter for parameter in trainable if id(parameter) in inside]
    return [{"params": body, "lr": body_lr or head_lr}, {"params": own, "lr": head_lr}]
