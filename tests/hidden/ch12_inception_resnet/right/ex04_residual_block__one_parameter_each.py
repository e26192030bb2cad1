"""No biases, kernels that are laid out as rows, the convolution as a product with unfolded windows, the second one first."""

import torch


class ResidualBlock(torch.nn.Module):
    def __init__(self, channels):
        super().__init__()
        size = 9 * channels
        self.out = torch.nn.Parameter(torch.randn(channels, size) / size**0.5)
        self.into = torch.nn.Parameter(torch.randn(channels, size) / size**0.5)

    def forward(self, x):
        hidden = self.slide(self.into, x)
        total = self.slide(self.out, torch.where(hidden > 0, hidden, torch.zeros_like(hidden))).add_(x)
        return total.clamp_(min=0)

    @staticmethod
    def slide(kernel, x):
        return (kernel @ torch.nn.functional.unfold(x, 3, padding=1)).view(x.shape)
