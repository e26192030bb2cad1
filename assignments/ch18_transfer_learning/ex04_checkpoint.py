"""A training that can be cut and taken up again.

About 40 minutes.
"""

import os

import torch


def save(path, model, optimizer, scheduler, epoch):
    """Write a checkpoint: everything that a training needs to go on from here as if nothing had happened.

    That is the state of the model, of the optimiser and of the scheduler, the epoch, and the state of PyTorch's random
    generator on the CPU, from which dropout and shuffling draw. Nothing of all this is changed by saving.

    A checkpoint that stands under this name already is replaced, but only when the new one is complete: where writing
    fails half-way (the disk may be full), the error is raised and the old checkpoint is still there, whole.

    Args:
        path: str, the file's name, to be used as it is. The file alone is enough to resume from; it may be moved. Its
            folder may be written to.
        model: a torch.nn.Module.
        optimizer: a torch.optim.Optimizer of the model's parameters.
        scheduler: a scheduler of torch.optim.lr_scheduler on this optimiser.
        epoch: int, the epoch that has just been finished: its last optimiser step and scheduler step are done.
    """
    # TODO: gather the five states, write them to a file beside the one that is asked for, then give it its name.
    raise NotImplementedError("TODO: save")


def resume(path, model, optimizer, scheduler):
    """Bring a training to where a checkpoint was written, and return the epoch that comes next.

    Model, optimiser and scheduler have just been made, in another process perhaps, in the same way as those that were
    saved; they take over the saved states in place. The random generator goes on from the saved state, too. A training
    that is cut after any epoch and resumed ends in the same bits as one that was never cut.

    Args:
        path: str, the name of a file that `save` wrote.
        model, optimizer, scheduler: as in `save`.
    Returns: int, the number of the next epoch: one more than the epoch that was saved.
    Raises:
        FileNotFoundError: if there is no file of that name.
        ValueError: if the file is not a whole checkpoint, because it was torn off, is empty or is some other file, one
            of other things that torch.save wrote included. The message contains the path. In this case model,
            optimiser, scheduler and random generator are left as they were.
    """
    # TODO: read the file; find out whether all is there before you change anything.
    raise NotImplementedError("TODO: resume")
