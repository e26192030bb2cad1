"""Your code walks through the probabilities of the top k as they are among all indices, which do not add up to 1. What
is missing falls to the last of them; the ratios are to stay as they were.
"""

import torch


def sample(logits, temperature=1.0, top_k=None, generator=None):
    if temperature == 0:
        return int(logits.argmax())
    p = torch.softmax(logits / temperature, dim=0)
    scores, indices = p.topk(min(top_k or len(p), len(p)))
    chosen = min(int((scores.cumsum(0) < torch.rand((), generator=generator)).sum()), len(scores) - 1)
    return int(indices[chosen])
