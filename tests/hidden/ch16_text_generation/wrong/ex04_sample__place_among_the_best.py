"""With top_k your code returns the place of the winner among the best k, which is less than k. It is the index in all
the scores that is asked for; topk returns these indices beside the values.
"""

import torch


def sample(logits, temperature=1.0, top_k=None, generator=None):
    if temperature == 0:
        return int(logits.argmax())
    scores = logits / temperature
    if top_k is not None:
        scores = scores.topk(min(top_k, len(scores))).values
    return int(torch.multinomial(torch.softmax(scores, dim=0), 1, generator=generator))
