"""Each of your steps uses the sum of all gradients so far. By hand nothing needs to be collected: a step goes along the gradient of its own epoch alone."""

import torch


def two_layer_gradients(x, y, w1, w2):
    before = x @ w1
    hidden = before.clamp(min=0)
    error = hidden @ w2 - y
    grad_out = 2 * error
    grad_w2 = hidden.T @ grad_out
    grad_hidden = grad_out @ w2.T
    grad_w1 = x.T @ (grad_hidden * (before > 0))
    return (error**2).sum(), grad_w1, grad_w2


def train(x, y, w1, w2, lr, epochs):
    losses = []
    total_w1, total_w2 = torch.zeros_like(w1), torch.zeros_like(w2)
    for _ in range(epochs):
        loss, grad_w1, grad_w2 = two_layer_gradients(x, y, w1, w2)
        losses.append(float(loss))
        total_w1 += grad_w1
        total_w2 += grad_w2
        w1 = w1 - lr * total_w1
        w2 = w2 - lr * total_w2
    return w1, w2, losses
