"""The tensor whose grad you use never gets one, because it is not the leaf that the loss was computed from. Backward fills the grad of tensors made with requires_grad=True, not of what was computed from them since; and a flag set on the loss comes too late for the weight."""

import torch


def train_weight(xs, ys, w, lr, epochs):
    w = torch.tensor(1.0, requires_grad=True) * w
    losses = []
    for _ in range(epochs):
        for x, y in zip(xs, ys):
            loss = (w * x - y) ** 2
            loss.backward()
            losses.append(loss.item())
            w.data -= lr * w.grad
            w.grad.zero_()
    return w.item(), losses
