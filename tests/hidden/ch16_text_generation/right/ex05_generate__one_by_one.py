"""One index at a time, those of the start too, by recursion."""

import torch


def generate(model, start, length, temperature=1.0, top_k=None, generator=None):
    model.train(False)

    @torch.inference_mode()
    def go_on(waiting, h, left):
        if not left:
            return []
        index, *rest = waiting
        logits, h = model(torch.tensor([[index]]), h)
        if rest:
            return go_on(rest, h, left)
        new = draw(logits[0, 0])
        return [new, *go_on([new], h, left - 1)]

    def draw(logits):
        if temperature == 0:
            return logits.argmax().item()
        weights = torch.softmax(logits / temperature, 0)
        if top_k is not None:
            weights[weights.argsort(descending=True)[top_k:]] = 0
        return torch.multinomial(weights, 1, generator=generator).item()

    return torch.cat([start, torch.tensor(go_on(start.tolist(), None, length), dtype=torch.int64)])
