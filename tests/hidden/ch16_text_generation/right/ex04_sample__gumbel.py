"""The largest of the scores after noise has been added to each."""

import torch


def sample(logits, temperature=1.0, top_k=None, generator=None):
    scores = logits.double()
    if top_k is not None:
        border = scores.sort(descending=True).values[:top_k][-1]
        scores = scores.masked_fill(scores < border, -torch.inf)
    noise = torch.empty_like(scores).exponential_(generator=generator).log().neg()
    return (scores + temperature * noise).argmax()
