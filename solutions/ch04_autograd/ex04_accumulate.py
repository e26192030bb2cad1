"""Gradients of a batch that is too large to be computed at once.

About 20 minutes.
"""

import torch


def accumulated_gradients(model, batches, loss_fn):
    """Return the gradient of the mean loss over all samples of all batches, collected batch by batch.

    Since backward adds to .grad, the gradient of a large batch can be put together from parts. The parts may differ in
    size, and every sample is to weigh the same: the result is the gradient of loss_fn over all samples at once,
    although the model sees only one batch at a time. (All at once would not even be possible: the samples of one batch
    may have another shape than those of the next.)

    The parameters keep their values. Gradients left in the model from before do not count; what its .grad hold
    afterwards is up to you.

    Args:
        model: torch.nn.Module, called as model(x).
        batches: list of tuples (x, y), one or more; the first axis of both counts the samples, which are at least one
            and not equally many in all batches.
        loss_fn: function or module, called as loss_fn(prediction, y); the mean over the samples of a batch.
    Returns: a dict with the gradient of each parameter, a tensor of its shape, under its name in
        model.named_parameters().
    """
    # TODO: clear, then let each batch add its share: its mean loss, weighted with its part of all samples.
    ### BEGIN SOLUTION
    samples = sum(len(x) for x, _ in batches)
    model.zero_grad()
    for x, y in batches:
        loss = loss_fn(model(x), y) * len(x) / samples
        loss.backward()
    return {name: parameter.grad.clone() for name, parameter in model.named_parameters()}
    ### END SOLUTION
