"""Everything by functional calls on a dict of weights; the rows come as a numpy array of float64."""

import numpy as np
import torch
from torch import nn


def train(poems):
    places = {}
    for character in sorted({character for poem in poems for character in poem}):
        places[character] = len(places)
    size = len(places)
    body, head = nn.GRU(64, 96), nn.Linear(96, size)
    table = nn.Parameter(torch.randn(size + 1, 64))
    head.bias.data.zero_()
    for poem in poems:
        for character in poem:
            head.bias.data[places[character]] += 1
    head.bias.data = torch.log(head.bias.data)
    parameters = [table, *body.parameters(), *head.parameters()]
    optimizer = torch.optim.Adam(parameters, lr=0.0025)
    texts = torch.tensor([[places[character] for character in poem] for poem in poems]).T
    for epoch in range(5):
        for group in optimizer.param_groups:
            group["lr"] = (0.003, 0.01, 0.007, 0.004, 0.001)[epoch]
        order = torch.randperm(texts.shape[1])
        for start in range(0, len(order), 20):
            batch = texts[:, order[start : start + 20]]
            read = torch.cat([torch.full_like(batch[:1], size), batch[:-1]])
            hidden, _ = body(nn.functional.dropout(table[read], 0.25))
            loss = nn.functional.cross_entropy(head(nn.functional.dropout(hidden, 0.25)).permute(0, 2, 1), batch)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return {"table": table.detach(), "places": places, "parts": [body, head]}


def next_log_probs(model, starts):
    body, head = model["parts"]
    rows = []
    for start in starts:
        codes = [len(model["places"]), *map(model["places"].get, start)]
        with torch.inference_mode():
            state = body(model["table"][torch.tensor(codes)][:, None])[1]
            scores = head(state[0, 0]).double().numpy()
        rows.append(scores - np.log(np.exp(scores - scores.max()).sum()) - scores.max())
    return np.stack(rows)
