"""Your linear layer adds the bias of the first convolution. Both have ten numbers, so no error comes up; each step has a bias of its own."""

import torch
import torch.nn.functional as F


def forward(x, parameters):
    w1, b1 = parameters["conv1.weight"], parameters["conv1.bias"]
    w2, b2 = parameters["conv2.weight"], parameters["conv2.bias"]
    w3, b3 = parameters["fc.weight"], parameters["conv1.bias"]
    x = F.relu(F.max_pool2d(F.conv2d(x, w1, b1), 2))
    x = F.relu(F.max_pool2d(F.conv2d(x, w2, b2), 2))
    x = x.flatten(1)
    return F.linear(x, w3, b3)
