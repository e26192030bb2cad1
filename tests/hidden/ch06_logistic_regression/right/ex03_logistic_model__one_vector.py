"""Both numbers in one parameter, random at the start."""

import torch


class LogisticRegressionModel(torch.nn.Module):
    def __init__(self, spread=0.5):
        super().__init__()
        self.both = torch.nn.Parameter(spread * torch.randn(2))

    def forward(self, x):
        powers = torch.hstack([x, torch.ones_like(x)])
        return (powers @ self.both).neg().exp().add(1).reciprocal()[:, None]
