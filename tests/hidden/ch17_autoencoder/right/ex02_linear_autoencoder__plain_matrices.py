"""Plain parameters, the decoder's first and every matrix transposed; the halves are methods."""

import torch
from torch import nn

SIZES = (784, 128, 64, 32, 64, 128, 784)


class AutoEncoder(nn.Module):
    def __init__(self):
        super().__init__()
        for k in reversed(range(6)):
            inputs, outputs = SIZES[k : k + 2]
            self.register_parameter(f"shift{k}", nn.Parameter(torch.zeros(1, outputs)))
            start = torch.randn(inputs, outputs) * (2 / inputs) ** 0.5
            self.register_parameter(f"matrix{k}", nn.Parameter(start))

    def layer(self, k, x):
        return x @ self.get_parameter(f"matrix{k}") + self.get_parameter(f"shift{k}")

    def encoder(self, x):
        return self.layer(2, self.layer(1, self.layer(0, x).clamp(min=0)).clamp(min=0))

    def decoder(self, code):
        x = self.layer(5, self.layer(4, self.layer(3, code).clamp(min=0)).clamp(min=0))
        return 1 / (1 + (-x).exp())

    def forward(self, x):
        return self.decoder(self.encoder(x))
