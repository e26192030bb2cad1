"""How many images does a net get right?

About 20 minutes.
"""

import torch


def evaluate(model, loader, device):
    """Return the fraction of samples whose largest score is that of their label.

    The model is evaluated in eval mode, and autograd builds no graph meanwhile. Afterwards everything is as before:
    the model is in the mode (train or eval) in which it came, its parameters and buffers are unchanged, and the
    caller's own computations build graphs again.

    Args:
        model: a torch.nn.Module that makes logits (N, C) of a batch x.
        loader: what gives batches (x, y) when it is iterated, as a DataLoader or a list of pairs does. It may have no
            len(), and is gone through once. x is a float tensor with N samples, y (N,) their labels, int64. N may
            change from batch to batch: the last one is often shorter, and every sample counts alike.
        device: name of a device, or a torch.device. The model is there already, each batch has to be brought there.
    Returns: a float from 0 to 1.
    """
    # TODO: count what is right and what there is, batch by batch; mind the modes.
    ### BEGIN SOLUTION
    was_training = model.training
    model.eval()
    right = total = 0
    with torch.no_grad():
        for x, y in loader:
            guesses = model(x.to(device)).argmax(dim=1)
            right += (guesses == y.to(device)).sum().item()
            total += len(y)
    model.train(was_training)
    return right / total
    ### END SOLUTION
