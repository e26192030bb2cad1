"""Your layer takes the size of the answer and drops its sign. A convolution only multiplies and adds: where dark and light change places, its answer turns round."""

import torch


class Layer(torch.nn.Conv2d):
    def forward(self, x):
        return super().forward(x).abs()


def edge_layer():
    layer = Layer(1, 1, kernel_size=3, padding=1)
    kernel = torch.tensor([[-1.0, 0.0, 1.0], [-1.0, 0.0, 1.0], [-1.0, 0.0, 1.0]])
    with torch.no_grad():
        layer.weight[:] = kernel
        layer.bias.zero_()
    return layer
