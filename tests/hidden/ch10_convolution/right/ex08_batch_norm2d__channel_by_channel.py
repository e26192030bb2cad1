"""A loop over the channels, statistics written in place entry by entry, einsum for the learnt scale."""

import torch


class BatchNorm2d(torch.nn.Module):
    def __init__(self, channels, eps=1e-5, momentum=0.1):
        super().__init__()
        self.weight = torch.nn.Parameter(torch.empty(channels))
        torch.nn.init.ones_(self.weight)
        self.register_parameter("bias", torch.nn.Parameter(torch.zeros(channels)))
        for name, value in (("running_mean", 0.0), ("running_var", 1.0)):
            self.register_buffer(name, torch.tensor([value] * channels))
        self.extra = {"eps": eps, "momentum": momentum}

    def forward(self, x):
        planes = []
        for c in range(x.shape[1]):
            plane = x[:, c]
            if self.training:
                for buffer, value in ((self.running_mean, plane.mean()), (self.running_var, plane.var())):
                    buffer[c] *= 1 - self.extra["momentum"]
                    buffer[c] += self.extra["momentum"] * value.item()
                plane = plane - plane.mean()
                plane = plane / (plane.square().mean() + self.extra["eps"]) ** 0.5
            else:
                plane = (plane - self.running_mean[c]) / (self.running_var[c] + self.extra["eps"]) ** 0.5
            planes.append(plane)
        return torch.einsum("cnhw,c->nchw", torch.stack(planes), self.weight) + self.bias.reshape(1, -1, 1, 1)
