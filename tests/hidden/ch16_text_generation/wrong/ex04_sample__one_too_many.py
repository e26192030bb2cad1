"""With top_k one score too many takes part in your draw. Of the scores in descending order the last one to keep is the
one at place k - 1, since places count from 0.
"""

import torch


def sample(logits, temperature=1.0, top_k=None, generator=None):
    if temperature == 0:
        return int(logits.argmax())
    scores = logits / temperature
    if top_k is not None:
        border = scores.sort(descending=True).values[min(top_k, len(scores) - 1)]
        scores = scores.masked_fill(scores < border, -torch.inf)
    return int(torch.multinomial(torch.softmax(scores, dim=0), 1, generator=generator))
