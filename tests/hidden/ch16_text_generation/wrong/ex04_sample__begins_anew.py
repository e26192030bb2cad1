"""Your code takes the seed from the generator and begins anew with it at each draw. A generator moves on with each draw;
one that is set back gives the same random number for ever.
"""

import torch


def sample(logits, temperature=1.0, top_k=None, generator=None):
    if temperature == 0:
        return int(logits.argmax())
    if generator is not None:
        generator.manual_seed(generator.initial_seed())
    scores, indices = (logits / temperature).topk(min(top_k or len(logits), len(logits)))
    chosen = torch.multinomial(torch.softmax(scores, dim=0), 1, generator=generator)
    return int(indices[chosen])
