"""Your code sets the scores outside the top k to 0. A score of 0 still has a share, a large one when the others are negative; only minus infinity has none, or leaving them out altogether."""

import torch


def sample(logits, temperature=1.0, top_k=None, generator=None):
    if temperature == 0:
        return int(logits.argmax())
    scores = logits / temperature
    if top_k is not None and top_k < len(logits):
        values, indices = scores.topk(top_k)
        scores = torch.zeros_like(scores).scatter(0, indices, values)
    return int(torch.multinomial(torch.softmax(scores, dim=0), 1, generator=generator))
