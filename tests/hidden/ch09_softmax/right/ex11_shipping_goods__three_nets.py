"""The mean of three small nets of plain tensors, trained by momentum; answers as nested lists."""

import torch


def scores(weights, x):
    return torch.relu(x @ weights[0] + weights[1]) @ weights[2] + weights[3]


def one_net(x, y):
    weights = [torch.randn(40, 50) * 0.2, torch.zeros(50), torch.randn(50, 9) * 0.1, torch.zeros(9)]
    speed = [torch.zeros_like(weight) for weight in weights]
    for weight in weights:
        weight.requires_grad_()
    for epoch in range(12):
        for chosen in torch.randperm(len(x)).split(40):
            table = scores(weights, x[chosen])
            loss = (table.logsumexp(1) - table[torch.arange(len(chosen)), y[chosen]]).mean()
            gradients = torch.autograd.grad(loss, weights)
            with torch.no_grad():
                for index, gradient in enumerate(gradients):
                    speed[index] = 0.9 * speed[index] + gradient + 0.002 * weights[index]
                    weights[index] -= 0.02 * speed[index]
    return weights


def train(x, y):
    return [one_net(x, y) for _ in range(3)]


def predict(model, x):
    return torch.stack([scores(weights, x).softmax(1) for weights in model]).mean(0).tolist()
