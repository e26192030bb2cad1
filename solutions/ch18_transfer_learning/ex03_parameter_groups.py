"""Give the body and the head of a net learning rates of their own.

About 15 minutes.
"""


def parameter_groups(model, head, body_lr, head_lr):
    """Share a model's parameters out into groups for an optimiser.

    Every parameter that is trainable (`requires_grad` is True) is in exactly one group: with rate head_lr if it belongs
    to the head, with rate body_lr if not. A parameter that head and body share, such as that of a layer which stands in
    both, belongs to the head. Frozen parameters are in no group.

    Args:
        model: a torch.nn.Module.
        head: a part of the model at any depth, or the whole model: the very object that the model contains.
        body_lr: float, the learning rate of what is outside the head.
        head_lr: float, the learning rate of the head.
    Returns: a list of dicts as torch.optim takes it in place of parameters. Each has "params", a list of the model's
        own parameters and no copies, and "lr". The number of groups and their order are open; a group without
        parameters may be left out.
    """
    # TODO: how can you tell whether a parameter belongs to the head, when two tensors may have the same values?
    ### BEGIN SOLUTION
    inside = {id(parameter) for parameter in head.parameters()}
    trainable = [parameter for parameter in model.parameters() if parameter.requires_grad]
    body = [parameter for parameter in trainable if id(parameter) not in inside]
    own = [parameter for parameter in trainable if id(parameter) in inside]
    return [{"params": body, "lr": body_lr}, {"params": own, "lr": head_lr}]
    ### END SOLUTION
