"""With top_k one score too few takes part in your draw, unless it is the only one. The smallest of the best k is one of
them: a score equal to the border stays in, only those below it go.
"""

import torch


def sample(logits, temperature=1.0, top_k=None, generator=None):
    if temperature == 0:
        return int(logits.argmax())
    scores = logits / temperature
    if top_k is not None and top_k < len(scores):
        border = scores.topk(top_k).values[-1]
        scores = torch.where((scores > border) | (scores == scores.max()), scores, -torch.inf)
    return int(torch.multinomial(torch.softmax(scores, dim=0), 1, generator=generator))
