"""No state at all: the whole text is read anew for each index; the result is a list."""

import torch


def generate(model, start, length, temperature=1.0, top_k=None, generator=None):
    was = model.training
    model.eval()
    text = [int(index) for index in start]
    while len(text) < len(start) + length:
        scores = model(torch.tensor(text).unsqueeze(0), None)[0][0][-1].detach().double()
        if top_k:
            scores[scores < scores.sort().values[-top_k:][0]] = -torch.inf
        noise = -torch.log(torch.empty_like(scores).exponential_(generator=generator))
        text.append(int((scores + temperature * noise).argmax()))
    model.train(was)
    return text
