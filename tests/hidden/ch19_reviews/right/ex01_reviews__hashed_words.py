"""No vocabulary: words are hashed to one of 4,000 rows. The weights are in a dict, the grades come as a numpy array."""

import zlib

import numpy as np
import torch
import torch.nn.functional as F

ROWS = 4000


def hashed(texts):
    rows = []
    for text in texts:
        words = text.lower().replace(".", " .").replace(",", " ,").replace(";", " ;").split()
        rows.append([1 + zlib.crc32(word.encode()) % ROWS for word in words] or [1])
    longest = max(map(len, rows))
    return torch.tensor([row + [0] * (longest - len(row)) for row in rows])


def scores(w, codes):
    there = (codes > 0).unsqueeze(1).float()
    x = w["table"][codes].transpose(1, 2) * there
    x = F.relu(F.conv1d(x, w["one"], w["b1"], padding=1)) * there
    x = F.relu(F.conv1d(x, w["two"], w["b2"], padding=2)) * there
    x = x + F.relu(F.conv1d(x, w["three"], w["b3"], padding=3, dilation=3)) * there
    return torch.cat([x.max(2).values, x.sum(2) / there.sum(2)], 1) @ w["out"] + w["b4"]


def train(texts, grades):
    shapes = {"table": (ROWS + 1, 48), "one": (64, 48, 3), "two": (64, 64, 5), "three": (64, 64, 3), "out": (128, 5)}
    w = {}
    for name, shape in shapes.items():
        size = 1.0 if name == "table" else 0.6 / (shape[0] if name == "out" else shape[1] * shape[2]) ** 0.5
        w[name] = (torch.randn(shape) * size).requires_grad_()
    for name, size in (("b1", 64), ("b2", 64), ("b3", 64), ("b4", 5)):
        w[name] = torch.zeros(size, requires_grad=True)
    codes = hashed(texts)
    optimizer = torch.optim.Adam(list(w.values()))
    steps, batch = 8 * -(-len(texts) // 40), 40
    step = 0
    for epoch in range(8):
        order = torch.randperm(len(texts))
        for start in range(0, len(texts), batch):
            chosen = order[start : start + batch]
            for group in optimizer.param_groups:
                group["lr"] = 0.006 * min(1.0, 4 * step / steps) * (1 - step / steps) + 1e-5
            rows = codes[chosen]
            loss = F.cross_entropy(scores(w, rows[:, : (rows > 0).sum(1).max()]), grades[chosen])
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(list(w.values()), 1.0)
            optimizer.step()
            step += 1
        print("epoch", epoch + 1, "loss", loss.item())
    return w


def predict(model, texts):
    with torch.no_grad():
        return np.concatenate([scores(model, hashed([text])).numpy().argmax(1) for text in texts])
