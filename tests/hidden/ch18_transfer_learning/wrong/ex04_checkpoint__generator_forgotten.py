"""The state of the random generator is not saved. After resuming, dropout and shuffling draw other numbers than they would
have drawn, and the training takes another path.
"""

import os

import torch


def save(path, model, optimizer, scheduler, epoch):
    checkpoint = {
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "scheduler": scheduler.state_dict(),
        "epoch": epoch,
    }
    torch.save(checkpoint, path + ".new")
    os.replace(path + ".new", path)


def resume(path, model, optimizer, scheduler):
    if not os.path.exists(path):
        raise FileNotFoundError(f"There is no checkpoint {path}.")
    try:
        checkpoint = torch.load(path, map_location="cpu", weights_only=True)
        parts = [checkpoint[name] for name in ("model", "optimizer", "scheduler")]
        following = checkpoint["epoch"] + 1
    except Exception as error:
        raise ValueError(f"{path} is not a whole checkpoint.") from error
    for what, state in zip((model, optimizer, scheduler), parts, strict=True):
        what.load_state_dict(state)
    return following
