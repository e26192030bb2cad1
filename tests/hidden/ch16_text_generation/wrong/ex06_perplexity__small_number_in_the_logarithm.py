"""Your code adds a small number to each probability before it takes the logarithm. Where the model held the right
character for nearly impossible, the loss is bounded by that number and comes out too small.
"""

import torch


def perplexity(model, inputs, targets):
    model.eval()
    with torch.no_grad():
        logits, _ = model(inputs, None)
        p = logits.softmax(-1).gather(2, targets[..., None])
        loss = -(p + 1e-8).log().mean()
    return loss.exp().item()
