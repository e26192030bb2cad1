"""Your code switches the recording of graphs off and never on again. The setting holds for the whole program, and the
next training would stop at backward().
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
    torch.set_grad_enabled(False)
    if True:
        for _ in range(length):
            logits, h = model(unread[None], h)
            text.append(sample(logits[0, -1], temperature, top_k, generator))
            unread = start.new_tensor(text[-1:])
    return start.new_tensor(text)
