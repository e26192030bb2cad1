"""Your code draws from PyTorch's own generator, whatever generator it is given. Who hands one in wants the same text from the same state; multinomial and its fellows take it as an argument."""

import torch


def sample(logits, temperature=1.0, top_k=None, generator=None):
    if temperature == 0:
        return int(logits.argmax())
    scores, indices = (logits / temperature).topk(min(top_k or len(logits), len(logits)))
    chosen = torch.multinomial(torch.softmax(scores, dim=0), 1)
    return int(indices[chosen])
