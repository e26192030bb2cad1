"""With top_k the temperature makes no difference in your code: the best k are drawn by their scores as they came.
Divide first, and choose among the scores that were divided.
"""

import torch


def sample(logits, temperature=1.0, top_k=None, generator=None):
    if temperature == 0:
        return int(logits.argmax())
    scores = logits / temperature
    if top_k is not None:
        values, indices = logits.topk(min(top_k, len(logits)))
        return int(indices[torch.multinomial(torch.softmax(values, dim=0), 1, generator=generator)])
    return int(torch.multinomial(torch.softmax(scores, dim=0), 1, generator=generator))
