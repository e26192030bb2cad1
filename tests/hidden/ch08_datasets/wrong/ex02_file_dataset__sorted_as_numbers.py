"""Your names are sorted by the numbers in them or by their length, so 2 comes before 10. They are compared as texts here, where 10.npy comes before 2.npy."""

import pathlib
import numpy as np
import torch
from torch.utils.data import Dataset


class FolderDataset(Dataset):
    def __init__(self, root):
        classes = sorted(
            (folder for folder in pathlib.Path(root).iterdir() if folder.is_dir()), key=lambda p: (len(p.name), p.name)
        )
        self.samples = [
            (path, label)
            for label, folder in enumerate(classes)
            for path in sorted(folder.glob("*.npy"), key=lambda p: (len(p.name), p.name))
        ]

    def __len__(self):
        return len(self.samples)

    def __getitem__(self, index):
        path, label = self.samples[index]
        return (torch.from_numpy(np.load(path)).float(), label)
