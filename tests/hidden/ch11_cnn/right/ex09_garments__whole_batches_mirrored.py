"""A class of its own, AdamW with a rate that falls along a cosine, whole batches mirrored, the answers a numpy array."""

import numpy as np
import torch
from torch import nn


class Wide(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.ModuleList([nn.Conv2d(1, 24, 4, 2, 1), nn.Conv2d(24, 32, 3, padding=1)])
        self.norms = nn.ModuleList([nn.BatchNorm2d(24), nn.BatchNorm2d(32)])
        self.head = nn.Linear(32 * 49, 10)

    def forward(self, x):
        for conv, norm in zip(self.body, self.norms):
            x = torch.relu(norm(conv(x)))
        x = nn.functional.max_pool2d(x, 2).flatten(1)
        return self.head(nn.functional.dropout(x, 0.3, self.training))


def train(images, labels):
    net = Wide()
    optimizer = torch.optim.AdamW(net.parameters(), lr=0.004, betas=(0.8, 0.99))
    epochs = 5
    steps = epochs * -(-len(images) // 50)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
    for _ in range(epochs):
        net.train()
        order = np.random.permutation(len(images))
        for start in range(0, len(order), 50):
            rows = torch.from_numpy(order[start : start + 50])
            x = images[rows]
            if torch.rand(()) < 0.5:
                x = x.flip(-1)
            optimizer.zero_grad()
            nn.functional.cross_entropy(net(x), labels[rows]).backward()
            optimizer.step()
            schedule.step()
    return net.eval()


def predict(model, images):
    with torch.inference_mode():
        return model(images).topk(1).indices.squeeze(1).numpy()
