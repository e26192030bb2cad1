"""The checkpoint holds the weights, but neither the optimiser nor the scheduler. Velocities, averages and the rate begin
anew, so that the training goes on along another path than the one that was cut.
"""

import os

import torch


def save(path, model, optimizer, scheduler, epoch):
    checkpoint = {
        "model": model.state_dict(),
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
        weights = checkpoint["model"]
        following, random = checkpoint["epoch"] + 1, checkpoint["random"]
    except Exception as error:
        raise ValueError(f"{path} is not a whole checkpoint.") from error
    model.load_state_dict(weights)
    torch.set_rng_state(random)
    return following
