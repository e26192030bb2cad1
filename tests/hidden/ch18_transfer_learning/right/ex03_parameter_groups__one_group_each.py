"""A group for each parameter, the head's first, in a tuple; parameters are hashed by identity."""


def parameter_groups(model, head, body_lr, head_lr):
    rates = dict.fromkeys(head.parameters(), head_lr)
    for parameter in model.parameters():
        rates.setdefault(parameter, body_lr)
    return [{"lr": rate, "params": (parameter,)} for parameter, rate in rates.items() if parameter.requires_grad]
