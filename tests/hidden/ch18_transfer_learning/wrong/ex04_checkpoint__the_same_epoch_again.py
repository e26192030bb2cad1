"""What `resume` returns is the epoch that was saved. That one is finished; the next is one more, and whoever begins with
the saved number goes through it twice.
"""

import os

import torch


def save(path, model, optimizer, scheduler, epoch):
    checkpoint = {
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "scheduler": scheduler.state_dict(),
        "epoch": epoch,
        "random": torch.get_rng_state(),
    }
    torch.save(checkpoint, path + ".new")
    os.replace(path + ".new", path)


def resume(path, model, optimizer, scheduler):
    if not os.path.exists(path):
        raise FileNotFoundError(f"There is no checkpoint {path}.")
    try:
        checkpoint = torch.load(path, map_location="cpu", weights_only=True)
        parts = [checkpoint[name] for name in ("model", "optimizer", "scheduler")]
        following, random = checkpoint["epoch"], checkpoint["random"]
    except Exception as error:
        raise ValueError(f"{path} is not a whole checkpoint.") from error
    for what, state in zip((model, optimizer, scheduler), parts, strict=True):
        what.load_state_dict(state)
    torch.set_rng_state(random)
    return following
