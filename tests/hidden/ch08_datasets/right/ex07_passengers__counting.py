"""No net: shares of survivors among like passengers, drawn towards the share of all; encoded as one number per fact."""

import numpy as np


def encode(rows):
    decade = [-10.0 if row["age"] is None else row["age"] / 10 for row in rows]
    return np.array(
        [[1.0 if row["sex"] == "male" else -1.0, "1st 2nd 3rd".index(row["class"]) / 4, age] for row, age in zip(rows, decade)],
        dtype=np.float32,
    )


def key(numbers):
    return (numbers[0] > 0, int(numbers[1]), "child" if 0 <= numbers[2] < 1.2 else "other")


def train(rows, y):
    share = float(y.mean())
    counts = {}
    for numbers, fate in zip(encode(rows), y.flatten().tolist()):
        saved, all_of_them = counts.get(key(numbers), (0, 0))
        counts[key(numbers)] = (saved + fate, all_of_them + 1)
    return share, {group: (saved + 4 * share) / (many + 4) for group, (saved, many) in counts.items()}


def predict(model, rows):
    share, shares = model
    return [[shares.get(key(numbers), share)] for numbers in encode(rows)]
