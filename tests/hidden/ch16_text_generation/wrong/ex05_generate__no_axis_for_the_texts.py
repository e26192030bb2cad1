"""Your code hands the model the indices without an axis for the texts, as (T,). The model is called with (1, T), one
text of T places; PyTorch's GRU happens to take both, other models do not.
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
            logits, h = model(unread, h)
            text.append(sample(logits[-1], temperature, top_k, generator))
            unread = start.new_tensor(text[-1:])
    return start.new_tensor(text)
