"""Choose a device, and move a batch there.

About 20 minutes.
"""

import torch


def pick_device(prefer=None):
    """Return the device to compute on.

    Args:
        prefer: None, or the name of a device as PyTorch writes it, such as "cpu", "cuda", "cuda:1" or "mps". A name is
            taken as given, whether or not this computer has such a device.
    Returns: a torch.device. Without a preference it is cuda if torch.cuda says that it is available, else mps if
        torch.backends.mps says so, else cpu.
    Raises: ValueError for what is no device's name, with a message that contains the wrong name.
    """
    # TODO: the wish first; torch.device raises RuntimeError for names that it does not know. Then the three in order.
    ### BEGIN SOLUTION
    if prefer is not None:
        try:
            return torch.device(prefer)
        except RuntimeError:
            raise ValueError(f"no device is called {prefer!r}; try 'cpu', 'cuda' or 'mps'") from None
    if torch.cuda.is_available():
        return torch.device("cuda")
    if torch.backends.mps.is_available():
        return torch.device("mps")
    return torch.device("cpu")
    ### END SOLUTION


def move(batch, device):
    """Return a batch with all its tensors on a device.

    Args:
        batch: a tensor, or a list, tuple or dict of batches, nested as deep as you like. Anything else in it (a number,
            a text, None) is passed on as it is.
        device: a torch.device or the name of one.
    Returns: a batch of the same build, lists as lists, tuples as tuples, dicts as dicts with the same keys. The lists
        and dicts handed in stay as they are.
    """
    # TODO: a function that calls itself on the parts of lists, tuples and dicts, and moves what is a tensor.
    ### BEGIN SOLUTION
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: move(part, device) for key, part in batch.items()}
    if isinstance(batch, list | tuple):
        return type(batch)(move(part, device) for part in batch)
    return batch
    ### END SOLUTION
