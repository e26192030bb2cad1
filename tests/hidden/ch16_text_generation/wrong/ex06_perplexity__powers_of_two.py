"""Your code takes 2 to the power of a loss that was made with natural logarithms. Base and logarithm belong together: with nats it is exp, and 2 goes with a loss in bits."""

import torch


def perplexity(model, inputs, targets):
    model.eval()
    with torch.no_grad():
        logits, _ = model(inputs, None)
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), targets.flatten())
    return 2 ** loss.item()
