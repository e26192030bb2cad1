"""Your code always takes the index of the largest score and never draws. Temperature, top_k and generator then mean
nothing, and every text from the same start is the same.
"""

import torch


def sample(logits, temperature=1.0, top_k=None, generator=None):
    if temperature == 0:
        return int(logits.argmax())
    scores, indices = (logits / temperature).topk(min(top_k or len(logits), len(logits)))
    chosen = torch.multinomial(torch.softmax(scores, dim=0), 1, generator=generator)
    return int(indices[chosen])


def generate(model, start, length, temperature=1.0, top_k=None, generator=None):
    model.eval()
    text, unread, h = start.tolist(), start, None
    with torch.no_grad():
        for _ in range(length):
            logits, h = model(unread[None], h)
            text.append(int(logits[0, -1].argmax()))
            unread = start.new_tensor(text[-1:])
    return start.new_tensor(text)
