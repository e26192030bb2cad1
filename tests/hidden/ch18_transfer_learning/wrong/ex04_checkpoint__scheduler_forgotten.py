"""The state of the scheduler is not taken up again. It begins to count its steps at 0, and lowers the learning rate at
other epochs than it would have.
"""

import os

import torch


def save(path, model, optimizer, scheduler, epoch):
    checkpoint = {
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
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
        parts = [checkpoint[name] for name in ("model", "optimizer")]
        following, random = checkpoint["epoch"] + 1, checkpoint["random"]
    except Exception as error:
        raise ValueError(f"{path} is not a whole checkpoint.") from error
    for what, state in zip((model, optimizer), parts, strict=True):
        what.load_state_dict(state)
    torch.set_rng_state(random)
    return following
