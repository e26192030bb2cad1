"""Perplexity: among how many characters does the model hesitate?

About 15 minutes.
"""

import torch


def perplexity(model, inputs, targets):
    """Return exp of the mean loss per character, the cross-entropy (with natural logarithms) at every place.

    Every place of every window weighs the same. Each window is a text of its own: the model begins it without a state,
    h None. The model answers in eval mode, whatever mode it came in; nothing is learnt here:
    weights and gradients stay as they are, and afterwards graphs are recorded as before.

    Args:
        model: a module called as model(inputs, h), both by place, that returns (logits, h): inputs (N, T) int64 for N
            texts side by side, h None or the state that an earlier call returned; logits (N, T, V).
        inputs: (M, T) int64 tensor, M windows, at least 1. targets: (M, T) int64 tensor, what comes next at each place.
            Both stay as they are.
    Returns: a float, or a tensor with one entry.
    """
    # TODO: the model's scores for all windows, the mean of the cross-entropies of all places, and its exp.
    ### BEGIN SOLUTION
    model.eval()
    with torch.no_grad():
        logits, _ = model(inputs, None)
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), targets.flatten())
    return loss.exp().item()
    ### END SOLUTION
