"""Your code puts the new head on a copy of the model. The model itself is to be changed: whoever handed it over goes on with
it, and still has the old head.
"""

import copy

from torch import nn
from torchvision.models import resnet18


def untrained_resnet18(classes):
    return resnet18(weights=None, num_classes=classes)


def replace_head(model, classes):
    model = copy.deepcopy(model)
    old = model.fc
    model.fc = nn.Linear(old.in_features, classes, device=old.weight.device, dtype=old.weight.dtype)
    return model
