"""Your tensors are kept in a variable of the program and never reach a file. When the program ends they are gone, and
no other program can read them."""

import torch

kept = {}


def save_tensors(path, tensors):
    kept[path] = {name: tensor.clone() for name, tensor in tensors.items()}


def load_tensors(path):
    return kept[path]
