"""Your code takes the windows in batches and the mean of the batches' mean losses. The last batch is smaller than the
others, and its places weigh more; add up the losses of all places and divide once, by their number.
"""

import torch
import torch.nn.functional as F


def perplexity(model, inputs, targets):
    model.eval()
    losses = []
    with torch.no_grad():
        for rows, right in zip(inputs.split(32), targets.split(32), strict=True):
            logits, _ = model(rows, None)
            losses.append(F.cross_entropy(logits.flatten(0, 1), right.flatten()))
    return float(torch.stack(losses).mean().exp())
