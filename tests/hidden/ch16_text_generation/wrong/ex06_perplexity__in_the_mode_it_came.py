"""Your code measures the model in whatever mode it comes. In train mode dropout silences a part of it at random, and the figure is that of a crippled model; measure in eval mode."""

import torch


def perplexity(model, inputs, targets):
    with torch.no_grad():
        logits, _ = model(inputs, None)
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), targets.flatten())
    return loss.exp().item()
