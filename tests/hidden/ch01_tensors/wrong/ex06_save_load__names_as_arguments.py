"""Your code hands the tensors to savez as arguments with their names. A name like `file` is one of savez's own
arguments, and saving ends in a TypeError: keep the names beside the arrays, or let torch.save do it."""

import numpy as np, torch
def save_tensors(path, tensors):
    with open(path, 'wb') as f: np.savez(f, **{k: v.numpy() for k, v in tensors.items()})
def load_tensors(path):
    with np.load(path, allow_pickle=False) as z: return {k: torch.from_numpy(z[k]) for k in z}
