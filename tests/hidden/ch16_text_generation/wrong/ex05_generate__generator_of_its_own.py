"""When no generator is handed in, your code makes a new one. Each new one begins in the same state, so every text comes
out the same; with None it is PyTorch's own that is to draw, which goes on from call to call.
"""

import torch


def sample(logits, temperature=1.0, top_k=None, generator=None):
    if temperature == 0:
        return int(logits.argmax())
    scores, indices = (logits / temperature).topk(min(top_k or len(logits), len(logits)))
    chosen = torch.multinomial(torch.softmax(scores, dim=0), 1, generator=generator)
    return int(indices[chosen])


def generate(model, start, length, temperature=1.0, top_k=None, generator=None):
    generator = generator or torch.Generator()
    model.eval()
    text, unread, h = start.tolist(), start, None
    with torch.no_grad():
        for _ in range(length):
            logits, h = model(unread[None], h)
            text.append(sample(logits[0, -1], temperature, top_k, generator))
            unread = start.new_tensor(text[-1:])
    return start.new_tensor(text)
