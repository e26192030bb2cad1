"""Your labels count only the classes that have files here. A class without files keeps its number all the same; otherwise the training set and the test set may disagree about what a label means."""

import pathlib
import numpy as np
import torch
from torch.utils.data import Dataset


class FolderDataset(Dataset):
    def __init__(self, root):
        classes = sorted(
            folder for folder in pathlib.Path(root).iterdir() if folder.is_dir() and any(folder.glob("*.npy"))
        )
        self.samples = [(path, label) for label, folder in enumerate(classes) for path in sorted(folder.glob("*.npy"))]

    def __len__(self):
        return len(self.samples)

    def __getitem__(self, index):
        path, label = self.samples[index]
        return (torch.from_numpy(np.load(path)).float(), label)
