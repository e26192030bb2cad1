"""Your head has a relu in front of its linear layer. The new head is a linear layer like the old one, and what it is
handed reaches it as it is.
"""

import torch
from torch import nn
from torchvision.models import resnet18


def untrained_resnet18(classes):
    return resnet18(weights=None, num_classes=classes)


def replace_head(model, classes):
    old = model.fc
    model.fc = nn.Sequential(nn.ReLU(), nn.Linear(old.in_features, classes, dtype=old.weight.dtype))
