"""Your loop reads the last index of the start at every step and never what it has drawn. The state goes on, but it cannot know the text that came out; each new index has to be read in its turn."""

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
            text.append(sample(logits[0, -1], temperature, top_k, generator))
            unread = start[-1:]
    return start.new_tensor(text)
