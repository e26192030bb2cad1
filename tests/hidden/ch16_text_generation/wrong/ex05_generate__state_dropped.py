"""Your loop reads each new index without the state that came out before it. The model then knows the last character alone and nothing of the text; hand the state on from call to call."""

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
            logits, _ = model(unread[None], None)
            text.append(sample(logits[0, -1], temperature, top_k, generator))
            unread = start.new_tensor(text[-1:])
    return start.new_tensor(text)
