"""Your code adds a small number to each probability. For one index it is hardly anything, but the unlikely indices are
many, and taken together they come far too often.
"""

import torch


def sample(logits, temperature=1.0, top_k=None, generator=None):
    if temperature == 0:
        return int(logits.argmax())
    scores, indices = (logits / temperature).topk(min(top_k or len(logits), len(logits)))
    chosen = torch.multinomial(torch.softmax(scores, dim=0) + 1e-3, 1, generator=generator)
    return int(indices[chosen])
