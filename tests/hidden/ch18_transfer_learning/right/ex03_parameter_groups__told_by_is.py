"""Told apart one by one with `is`, the head first, with an extra entry for the optimiser."""


def parameter_groups(model, head, body_lr, head_lr):
    def chosen(wanted):
        for parameter in model.parameters():
            if parameter.requires_grad and any(parameter is other for other in head.parameters()) == wanted:
                yield parameter

    return [
        {"params": list(chosen(wanted)), "lr": rate, "name": name}
        for wanted, rate, name in ((True, head_lr, "head"), (False, body_lr, "body"))
    ]
