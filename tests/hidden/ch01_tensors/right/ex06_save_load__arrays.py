"""NumPy's archive, with numbers for names in it and the true names in an array of text; nothing in it is pickled."""

import numpy as np
import torch


def save_tensors(path, tensors):
    arrays = {f"tensor{number}": tensor.detach().cpu().numpy() for number, tensor in enumerate(tensors.values())}
    with open(path, "wb") as file:
        np.savez(file, names=np.array(list(tensors), dtype=str), **arrays)


def load_tensors(path):
    with np.load(path, allow_pickle=False) as archive:
        return {str(name): torch.from_numpy(archive[f"tensor{n}"]) for n, name in enumerate(archive["names"])}
