"""Your new head is frozen where the old one was. A new head knows nothing yet and has to learn, also on a body that is
frozen.
"""

import torch
from torch import nn
from torchvision.models import resnet18


def untrained_resnet18(classes):
    return resnet18(weights=None, num_classes=classes)


def replace_head(model, classes):
    old = model.fc
    model.fc = nn.Linear(old.in_features, classes, dtype=old.weight.dtype)
    model.fc.requires_grad_(old.weight.requires_grad)
