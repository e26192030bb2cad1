"""Your arrays are divided by 255. The values are to come out as they are in the file; what range they have is not for the dataset to guess."""

import pathlib
import numpy as np
import torch
from torch.utils.data import Dataset


class FolderDataset(Dataset):
    def __init__(self, root):
        classes = sorted(folder for folder in pathlib.Path(root).iterdir() if folder.is_dir())
        self.samples = [(path, label) for label, folder in enumerate(classes) for path in sorted(folder.glob("*.npy"))]

    def __len__(self):
        return len(self.samples)

    def __getitem__(self, index):
        path, label = self.samples[index]
        return (torch.from_numpy(np.load(path)).float() / 255, label)
