"""Your code sorts whole paths as texts. The stroke between folder and file takes part in that, so cat-wild/a.npy comes before cat/a.npy although cat is the earlier class; sort by class first, then by file."""

import glob
import os

import numpy as np
import torch


class FolderDataset(torch.utils.data.Dataset):
    def __init__(self, root):
        self.paths = sorted(glob.glob(os.path.join(root, "*", "*.npy")))
        self.classes = sorted(name for name in os.listdir(root) if os.path.isdir(os.path.join(root, name)))

    def __len__(self):
        return len(self.paths)

    def __getitem__(self, index):
        folder = os.path.basename(os.path.dirname(self.paths[index]))
        return torch.from_numpy(np.load(self.paths[index])).float(), self.classes.index(folder)
