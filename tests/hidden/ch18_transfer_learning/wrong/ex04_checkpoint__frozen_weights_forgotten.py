"""Your checkpoint has the buffers and those parameters that learn, but not the frozen ones. A model that has just been
made in the same way has other random numbers in their place.
"""

import os

import torch


def save(path, model, optimizer, scheduler, epoch):
    checkpoint = {
        "model": {
            **{n: p.detach() for n, p in model.named_parameters() if p.requires_grad},
            **dict(model.named_buffers()),
        },
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
        following, random = checkpoint["epoch"] + 1, checkpoint["random"]
    except Exception as error:
        raise ValueError(f"{path} is not a whole checkpoint.") from error
    for what, state in zip((model, optimizer, scheduler), parts, strict=True):
        what.load_state_dict(state, strict=False) if what is model else what.load_state_dict(state)
    torch.set_rng_state(random)
    return following
