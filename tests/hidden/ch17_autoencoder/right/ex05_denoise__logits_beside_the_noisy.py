"""The noisy picture has a way around the net, which gives logits; own parameters, numpy arrays of float64."""

import numpy as np
import torch
import torch.nn.functional as F


class Guess(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.a = torch.nn.Parameter(torch.randn(24, 1, 5, 5) * 0.25)
        self.b = torch.nn.Parameter(torch.randn(32, 24, 3, 3) * 0.08)
        self.c = torch.nn.Parameter(torch.randn(32, 1, 4, 4) * 0.03)
        self.shifts = torch.nn.ParameterList([torch.zeros(24), torch.zeros(32), torch.zeros(1)])

    def forward(self, x):
        h = F.leaky_relu(F.conv2d(x, self.a, self.shifts[0], 2, 2), 0.1)
        h = F.leaky_relu(F.conv2d(h, self.b, self.shifts[1], 1, 1), 0.1)
        return 4 * x - 2 + F.conv_transpose2d(h, self.c, self.shifts[2], 2, 1)


def train(images):
    net = Guess()
    generator = np.random.default_rng(int(torch.randint(1 << 30, ()).item()))
    optimizer = torch.optim.AdamW(net.parameters(), lr=0.01, weight_decay=0.0)
    epochs = 10
    for epoch in range(epochs):
        for group in optimizer.param_groups:
            group["lr"] = 0.01 * (1 - epoch / epochs)
        order = generator.permutation(len(images))
        for start in range(0, len(order), 50):
            clean = images[order[start : start + 50].tolist()]
            noise = torch.from_numpy(generator.standard_normal(clean.shape)).float()
            logits = net(torch.clip(clean + 0.5 * noise, 0, 1))
            loss = F.binary_cross_entropy_with_logits(logits, clean)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return net


def denoise(net, noisy):
    return 1 / (1 + np.exp(-net(noisy).detach().numpy().astype(np.float64)))
