"""Your code seeds PyTorch's generator before it makes the new head. So every new head begins with the same weights,
and whatever the caller draws afterwards is the same each time as well.
"""

import torch
from torch import nn
from torchvision.models import resnet18


def untrained_resnet18(classes):
    return resnet18(weights=None, num_classes=classes)


def replace_head(model, classes):
    old = model.fc
    torch.manual_seed(0)
    model.fc = nn.Linear(old.in_features, classes, device=old.weight.device, dtype=old.weight.dtype)
