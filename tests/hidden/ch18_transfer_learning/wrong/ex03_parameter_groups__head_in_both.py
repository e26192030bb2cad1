"""You make one group of all the model's parameters and one of the head's. The model's include the head's, which are now in both groups, and an optimiser refuses that."""


def parameter_groups(model, head, body_lr, head_lr):
    trainable = [p for p in model.parameters() if p.requires_grad]
    own = [p for p in head.parameters() if p.requires_grad]
    return [{"params": trainable, "lr": body_lr}, {"params": own, "lr": head_lr}]
