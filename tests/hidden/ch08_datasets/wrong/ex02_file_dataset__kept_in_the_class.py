"""Your list of samples is kept in the class and not in self. All datasets then share it, and a second one, of the
test data for instance, replaces that of the first.
"""

import pathlib

import numpy as np
import torch
from torch.utils.data import Dataset


class FolderDataset(Dataset):
    """Samples in files, `root/<class name>/<file name>.npy`, each opened only when it is asked for.

    The folders in root are the classes; sorted by name they are counted from 0, also those without a file. The samples
    are the .npy files: those of class 0 first, sorted by name, then those of class 1, and so on. Names are compared as
    texts, so 10.npy comes before 2.npy. Files of another kind, in root or in a class, are no part of the dataset, and
    neither are .npy files that lie in root itself.
    """

    def __init__(self, root):
        """Find the files and remember their names and classes, without opening any of them.

        Args:
            root: name of the folder that holds the classes.
        """
        # TODO: list the folders in sorted order, and the files of each.
        classes = sorted(folder for folder in pathlib.Path(root).iterdir() if folder.is_dir())
        FolderDataset.samples = [(path, label) for label, folder in enumerate(classes) for path in sorted(folder.glob("*.npy"))]

    def __len__(self):
        """Return the number of samples, over all classes."""
        # TODO: count what you remembered.
        return len(self.samples)

    def __getitem__(self, index):
        """Open the file of one sample and return what it holds.

        Args:
            index: a number from 0 to len(dataset) - 1.
        Returns: the pair (array, label): the array as a float32 tensor of the same shape and the same values, and the
            number of its class, an int.
        """
        # TODO: np.load reads an array; the label is known from the folder.
        path, label = self.samples[index]
        return torch.from_numpy(np.load(path)).float(), label
