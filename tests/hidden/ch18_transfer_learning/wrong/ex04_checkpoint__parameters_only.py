"""Of the model the parameters are saved, and nothing else. The running statistics of batch norms are no parameters, and
yet a part of what the model has learnt; `state_dict` has both.
"""

import os

import torch


def save(path, model, optimizer, scheduler, epoch):
    checkpoint = {
        "model": [parameter.detach().clone() for parameter in model.parameters()],
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
    with torch.no_grad():
        for parameter, value in zip(model.parameters(), parts[0], strict=True):
            parameter.copy_(value)
    optimizer.load_state_dict(parts[1])
    scheduler.load_state_dict(parts[2])
    torch.set_rng_state(random)
    return following
