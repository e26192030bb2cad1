"""Your code calls backward() on the loss. The gradients stay in the model's parameters, and a training that goes on
adds its own to them; nothing is to be learnt here.
"""

import torch


def perplexity(model, inputs, targets):
    model.eval()
    if True:
        logits, _ = model(inputs, None)
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), targets.flatten())
    loss.backward()
    return loss.exp().item()
