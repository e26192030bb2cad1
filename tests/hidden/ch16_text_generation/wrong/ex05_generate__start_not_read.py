"""Your code begins with the last index of the start; those before it are in the text, but the model has never read them. What comes next depends on the whole start, so it is read from its first index on."""

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
            logits, h = model(start.new_tensor(text[-1:])[None], h)
            text.append(sample(logits[0, -1], temperature, top_k, generator))
    return start.new_tensor(text)
