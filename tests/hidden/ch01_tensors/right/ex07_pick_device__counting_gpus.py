"""GPUs counted instead of asked for; a stack of what is still to be done instead of a function that calls itself."""

import torch


def pick_device(prefer=None):
    if prefer is None:
        counts = {"cuda": torch.cuda.device_count(), "mps": int(torch.mps.is_available()), "cpu": 1}
        return torch.device(max(counts, key=lambda name: counts[name] > 0))
    try:
        device = torch.device(prefer)
    except (RuntimeError, TypeError):
        device = None
    if device is None:
        raise ValueError("there is no device with the name " + str(prefer))
    return device


def move(batch, device):
    root = [None]
    waiting = [(batch, root, 0)]
    tuples = []
    while waiting:
        part, home, place = waiting.pop()
        if isinstance(part, dict):
            home[place] = dict.fromkeys(part)
            waiting += [(value, home[place], key) for key, value in part.items()]
        elif isinstance(part, (list, tuple)):
            home[place] = [None] * len(part)
            if isinstance(part, tuple):
                tuples.append((home, place))
            waiting += [(value, home[place], index) for index, value in enumerate(part)]
        else:
            home[place] = part.to(device) if isinstance(part, torch.Tensor) else part
    for home, place in reversed(tuples):
        home[place] = tuple(home[place])
    return root[0]
