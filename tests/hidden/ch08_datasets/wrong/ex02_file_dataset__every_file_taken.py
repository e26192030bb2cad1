"""Your dataset counts every file in a class. Notes and other files may lie there as well; only the names that end in .npy are samples."""

import pathlib
import numpy as np
import torch
from torch.utils.data import Dataset


class FolderDataset(Dataset):
    def __init__(self, root):
        classes = sorted(folder for folder in pathlib.Path(root).iterdir() if folder.is_dir())
        self.samples = [(path, label) for label, folder in enumerate(classes) for path in sorted(folder.iterdir())]

    def __len__(self):
        return len(self.samples)

    def __getitem__(self, index):
        path, label = self.samples[index]
        return (torch.from_numpy(np.load(path)).float(), label)
