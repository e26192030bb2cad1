"""Two bare parameters, the bias first, both starting at zero; the sigmoid as a ratio of two classes."""

import torch


class LogisticRegressionModel(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.height = torch.nn.Parameter(torch.zeros(()))
        self.slope = torch.nn.Parameter(torch.zeros(1))

    def forward(self, x):
        score = x * self.slope + self.height
        return torch.softmax(torch.cat([score, torch.zeros_like(score)], 1), 1)[:, :1]
