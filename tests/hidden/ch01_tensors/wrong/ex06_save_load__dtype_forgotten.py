"""Your file holds the numbers as text and forgets of which dtype they were, so PyTorch guesses one when they are
read. A tensor is its numbers, its shape and its dtype; all three have to be saved."""

import json

import torch


def save_tensors(path, tensors):
    with open(path, "w") as file:
        json.dump({name: tensor.tolist() for name, tensor in tensors.items()}, file)


def load_tensors(path):
    with open(path) as file:
        return {name: torch.tensor(values) for name, values in json.load(file).items()}
