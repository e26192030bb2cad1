"""With top_k your code draws from PyTorch's own generator, whatever generator it is given; without, it uses it. Hand the
generator on wherever something is drawn.
"""

import torch


def sample(logits, temperature=1.0, top_k=None, generator=None):
    if temperature == 0:
        return int(logits.argmax())
    scores = logits / temperature
    if top_k is not None:
        best, indices = scores.topk(min(top_k, len(scores)))
        return int(indices[torch.multinomial(torch.softmax(best, dim=0), 1)])
    return int(torch.multinomial(torch.softmax(scores, dim=0), 1, generator=generator))
