"""The label's logit taken from its row first; then log(1 + the sum of exp over the others) by repeated logaddexp."""

import torch


def cross_entropy(logits, labels):
    losses = []
    for row, label in zip(logits, labels.tolist()):
        loss = logits.new_zeros(())
        for index, logit in enumerate(row):
            if index != label:
                loss = torch.logaddexp(loss, logit - row[label])
        losses.append(loss)
    return torch.stack(losses).mean()
