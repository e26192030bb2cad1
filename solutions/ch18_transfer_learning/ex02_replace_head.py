"""A new head on a ResNet-18.

About 15 minutes.
"""

import torch
from torch import nn
from torchvision.models import resnet18


def untrained_resnet18(classes):
    """Given, for you and the checks: a ResNet-18 with random weights. Nothing is downloaded."""
    return resnet18(weights=None, num_classes=classes)


def replace_head(model, classes):
    """Put a new last layer, for other classes, in the place of the old one. The model is changed in place.

    In torchvision's ResNets the last layer is the attribute `fc`, a linear layer with a bias; `forward` averages each
    of the last feature maps over its pixels and hands the 512 averages to `self.fc`.

    The new one is linear too, with a bias, and has random weights as PyTorch draws them. It learns, also when the rest
    is frozen, and has the dtype of the rest. Nothing else of the model changes: weights, running statistics, what is
    frozen and what is not, and the mode (training or not). Of the old head nothing is left.

    Args:
        model: a ResNet-18 of torchvision, with any number of classes.
        classes: int, how many scores the model is to give for each picture.
    Returns: None, or the model.
    """
    # TODO: how many features go into the old head, and of which dtype is it? Make a layer for the new classes.
    ### BEGIN SOLUTION
    old = model.fc
    model.fc = nn.Linear(old.in_features, classes, device=old.weight.device, dtype=old.weight.dtype)
    ### END SOLUTION
