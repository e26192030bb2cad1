"""You copy the parameters into new layers and use those. The scores are right, but gradients end in the copies and never reach the tensors that were handed over."""

import torch
import torch.nn.functional as F


def forward(x, parameters):
    parameters = {name: torch.nn.Parameter(value.detach().clone()) for name, value in parameters.items()}
    w1, b1 = parameters["conv1.weight"], parameters["conv1.bias"]
    w2, b2 = parameters["conv2.weight"], parameters["conv2.bias"]
    w3, b3 = parameters["fc.weight"], parameters["fc.bias"]
    x = F.relu(F.max_pool2d(F.conv2d(x, w1, b1), 2))
    x = F.relu(F.max_pool2d(F.conv2d(x, w2, b2), 2))
    x = x.flatten(1)
    return F.linear(x, w3, b3)
