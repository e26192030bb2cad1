"""Your classes come in the order in which the system lists them, only the files of each are sorted. Then a class may have another label on another machine; sort the folders, too."""

import pathlib
import numpy as np
import torch
from torch.utils.data import Dataset


class FolderDataset(Dataset):
    def __init__(self, root):
        classes = [folder for folder in pathlib.Path(root).iterdir() if folder.is_dir()]
        self.samples = [(path, label) for label, folder in enumerate(classes) for path in sorted(folder.glob("*.npy"))]

    def __len__(self):
        return len(self.samples)

    def __getitem__(self, index):
        path, label = self.samples[index]
        return (torch.from_numpy(np.load(path)).float(), label)
