"""The name of the file that is written first is made by putting something in front of the whole path. Where the path has a
folder in it, that names another folder, which does not exist; put it behind the path, or in front of the file's own name.
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
    torch.save(checkpoint, "new-" + path)
    os.replace("new-" + path, path)


def resume(path, model, optimizer, scheduler):
    if not os.path.exists(path):
        raise FileNotFoundError(f"There is no checkpoint {path}.")
    try:
        checkpoint = torch.load(path, map_location="cpu", weights_only=True)
        parts = [checkpoint[name] for name in ("model", "optimizer", "scheduler")]
        following, random = checkpoint["epoch"] + 1, checkpoint["random"]
    except Exception as error:
        raise ValueError(f"{path} is not a whole checkpoint.") from error
    for what, state in zip((model, optimizer, scheduler), parts, strict=True):
        what.load_state_dict(state)
    torch.set_rng_state(random)
    return following
