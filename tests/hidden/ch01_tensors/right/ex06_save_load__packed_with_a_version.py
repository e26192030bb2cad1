"""torch.save of names and tensors in two lists, with a version number; the default of weights_only trusted, tensors
copied before and after."""

import torch


def save_tensors(path, tensors):
    with open(path, "wb") as file:
        torch.save((1, list(tensors), [tensor.detach().clone() for tensor in tensors.values()]), file)


def load_tensors(path):
    version, names, values = torch.load(path, map_location=torch.device("cpu"))
    if version != 1:
        raise ValueError(f"version {version} of the format is not known")
    return dict(zip(names, (value.clone() for value in values)))
