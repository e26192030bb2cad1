"""Your code reads the whole start and then its last index once more. The state knows that one already; either read all but the last first, or draw from the scores that reading the start has brought."""

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
        _, h = model(start[None], None)
        for _ in range(length):
            logits, h = model(start.new_tensor(text[-1:])[None], h)
            text.append(sample(logits[0, -1], temperature, top_k, generator))
    return start.new_tensor(text)
