"""Freeze a part of a net.

About 20 minutes.
"""

import torch


def freeze(module):
    """Make a module stand still in place: nothing in it learns or changes any more, whatever happens to it later.

    - No parameter in it, however deep, takes part in autograd: `requires_grad` is False, and a gradient that was
      gathered before is dropped (`grad` is None), so that an optimiser which knows the parameter leaves it alone.
    - Every batch norm in it normalises with its running statistics and leaves them as they are, as in eval mode. That
      holds at once, and also after the whole model has been sent to `model.train()`, once or often.

    Gradients still flow through the module to what lies before it. What is not in the module, such as a new head, is
    not touched: it learns, and its batch norms follow the mode. Whether dropout in the module follows the mode is open.

    Args:
        module: a torch.nn.Module, often a part of a larger model; it may be a batch norm itself, have none, or have no
            parameters at all. Batch norms may be of any dimension: BatchNorm1d, BatchNorm2d, BatchNorm3d.
    Returns: None, or the module.
    """
    # TODO: first the parameters; then make sure that each batch norm is in eval mode whenever it is called.
    ### BEGIN SOLUTION
    for parameter in module.parameters():
        parameter.requires_grad_(False)
        parameter.grad = None

    def stand_still(part, inputs):
        part.eval()

    for part in module.modules():
        if isinstance(part, torch.nn.modules.batchnorm._BatchNorm):
            part.eval()
            part.register_forward_pre_hook(stand_still)
    ### END SOLUTION
