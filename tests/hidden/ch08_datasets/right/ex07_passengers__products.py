"""Logistic regression on one-hot facts and their products, fitted by L-BFGS in double precision."""

import torch


def encode(rows):
    parts = []
    for row in rows:
        age = row.get("age")
        facts = [row["sex"] == "male", row["class"] == "1st", row["class"] == "3rd", age is None, age is not None and age < 13]
        facts = torch.tensor(facts + [True], dtype=torch.float32)
        facts[-1] = 0.0 if age is None else age / 80
        parts.append(torch.cat([facts, facts[0] * facts[1:]]))
    return torch.stack(parts)


def train(rows, y):
    x = torch.cat([encode(rows), torch.ones(len(rows), 1)], 1).double()
    w = torch.zeros(x.shape[1], 1, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([w], max_iter=60)

    def closure():
        optimizer.zero_grad()
        loss = torch.nn.functional.binary_cross_entropy_with_logits(x @ w, y.double()) + 0.002 * (w**2).sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    return w.detach()


def predict(model, rows):
    return (torch.cat([encode(rows), torch.ones(len(rows), 1)], 1).double() @ model).sigmoid().flatten()
