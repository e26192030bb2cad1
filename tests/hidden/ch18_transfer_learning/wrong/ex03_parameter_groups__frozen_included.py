"""You take every parameter into a group, frozen ones too. Only those that require a gradient are to be trained, and an optimiser keeps account of all that it is given."""


def parameter_groups(model, head, body_lr, head_lr):
    inside = {id(p) for p in head.parameters()}
    body = [p for p in model.parameters() if id(p) not in inside]
    return [{"params": body, "lr": body_lr}, {"params": list(head.parameters()), "lr": head_lr}]
