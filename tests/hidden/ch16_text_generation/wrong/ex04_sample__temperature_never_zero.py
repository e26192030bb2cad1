"""Your code divides by a small temperature where 0 is asked for. Where two scores are nearly equal, chance still
decides between them; with temperature 0 nothing is random.
"""

import torch


def sample(logits, temperature=1.0, top_k=None, generator=None):
    temperature = max(temperature, 1e-3)
    scores, indices = (logits / temperature).topk(min(top_k or len(logits), len(logits)))
    chosen = torch.multinomial(torch.softmax(scores, dim=0), 1, generator=generator)
    return int(indices[chosen])
