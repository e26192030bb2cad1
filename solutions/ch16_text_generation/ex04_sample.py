"""Spinning the wheel: draw an index by its scores.

About 25 minutes.
"""

import torch


def sample(logits, temperature=1.0, top_k=None, generator=None):
    """Draw one index at random, with the probabilities softmax(logits / temperature).

    A temperature below 1 makes the likely indices likelier still, one above 1 brings all of them closer together. With
    temperature 0 nothing is random: the index of the largest score is returned.

    With top_k, only the top_k indices of the largest scores take part, with probabilities in the same ratios as
    without it; all others are never drawn. A top_k of V or more changes nothing.

    Args:
        logits: (V,) float tensor, scores of any size and sign, the thousands included; stays as it is.
        temperature: float, 0 or more.
        top_k: int, 1 or more, or None for all indices.
        generator: torch.Generator on the device of the logits, the only source of what is random. With None it is
            PyTorch's own, a state that goes on from call to call.
    Returns: an int (or an int64 tensor with one entry), 0 to V - 1.
    """
    # TODO: temperature 0 first. Then divide, take the losers out of the race, and draw; torch.multinomial is a wheel.
    ### BEGIN SOLUTION
    if temperature == 0:
        return int(logits.argmax())
    scores, indices = (logits / temperature).topk(min(top_k or len(logits), len(logits)))
    chosen = torch.multinomial(torch.softmax(scores, dim=0), 1, generator=generator)
    return int(indices[chosen])
    ### END SOLUTION
