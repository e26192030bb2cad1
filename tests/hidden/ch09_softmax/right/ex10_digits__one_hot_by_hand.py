"""One wide hidden layer of plain tensors, one-hot targets, momentum by hand, no normalisation; a list as the answer."""

import torch


def scores(weights, images):
    rows = images.reshape(len(images), 784)
    return torch.relu(rows @ weights[0] + weights[1]) @ weights[2] + weights[3]


def train(images, labels):
    weights = [torch.randn(784, 256) * 0.05, torch.zeros(256), torch.randn(256, 10) * 0.06, torch.zeros(10)]
    speed = [torch.zeros_like(weight) for weight in weights]
    for weight in weights:
        weight.requires_grad_()
    targets = torch.eye(10)[labels]
    for epoch in range(15):
        lr = 0.1 * (1 - epoch / 15)
        for chosen in torch.randperm(len(images)).split(40):
            loss = -(targets[chosen] * scores(weights, images[chosen]).log_softmax(1)).sum(1).mean()
            gradients = torch.autograd.grad(loss, weights)
            with torch.no_grad():
                for index, gradient in enumerate(gradients):
                    speed[index] = 0.9 * speed[index] + gradient
                    weights[index] -= lr * speed[index]
    return weights


def predict(model, images):
    return scores(model, images).max(1).indices.tolist()
