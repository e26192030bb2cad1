"""Hidden checks of save and resume.

The files lie in the worker's own folder, which a check finds empty and keeps when the process is started anew; no name
is known before. The training loop is the check's; model, optimiser, scheduler and random numbers are the worker's.
"""

import pytest
import torch

from grader.judge.expect import expect_raises, expect_true
from grader.judge.link import StudentError
from grader.judge.properties import unrecorded

EPOCHS = 5
DISK = 60_000  # bytes that a file may have in the check of the full disk


def draw_name(draw):
    return f"run-{int(draw.integers(1, low=0, high=10**15))}.pt"


def torch_there(student):
    """PyTorch in the worker; its modules give a hand to reach files by."""
    return student.make(torch.get_device_module, "cuda").torch


def training(student, kind, hidden=6):
    """A net with batch norm and dropout, an optimiser and a scheduler, all of them new."""
    make, nn, schedulers = student.make, torch.nn, torch_there(student).optim.lr_scheduler
    model = make(nn.Sequential, make(nn.Linear, 3, hidden), make(nn.BatchNorm1d, hidden), make(nn.ReLU),
                 make(nn.Dropout, 0.4), make(nn.Linear, hidden, 2))  # fmt: skip
    if kind == "sgd":
        optimizer = make(torch.optim.SGD, model.parameters(), lr=0.1, momentum=0.9)
        return model, optimizer, schedulers.MultiStepLR(optimizer, [2, 4], 0.3)
    optimizer = make(torch.optim.Adam, model.parameters(), lr=0.05)
    return model, optimizer, schedulers.CosineAnnealingLR(optimizer, 7)


def epoch(parts, x, cotangent):
    model, optimizer, scheduler = parts
    model.train()
    for rows, weights in zip(x.split(4), cotangent.split(4), strict=True):
        optimizer.zero_grad()
        (model(rows) * weights).sum().backward()
        optimizer.step()
    scheduler.step()


def state(student, parts):
    """Everything by which a training goes on, flat: {name: value}."""
    found = {"the random generator": student.make(torch.get_rng_state)}
    for kind, part in zip(("model", "optimiser", "scheduler"), parts, strict=True):
        found |= flat(part.state_dict(), f"the {kind}'s")
    return found


def flat(value, name):
    if isinstance(value, dict):
        return {key: part for inner in value for key, part in flat(value[inner], f"{name} {inner}").items()}
    if isinstance(value, list | tuple):
        return {key: part for index, inner in enumerate(value) for key, part in flat(inner, f"{name} {index}").items()}
    return {name: value}


def differing(one, other):
    """Names under which two states are not the same to the last bit."""
    def equal(a, b):
        if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):
            return a.shape == b.shape and a.dtype == b.dtype and torch.equal(a, b)
        return type(a) is type(b) and (a == b if isinstance(a, int | float | str | bool | type(None)) else True)

    return sorted(name for name in {*one, *other} if name not in one or name not in other
                  or not equal(one[name], other[name]))  # fmt: skip


def expect_same(one, other, when):
    names = differing(one, other)
    expect_true(not names, f"{when}, something is not the same to the last bit.", "equal", ", ".join(names)[:200])


def cut_and_uncut(student, draw, kind):
    """The end of a training that was cut after a drawn epoch and resumed in a new process, and that of one that ran."""
    name, cut = draw_name(draw), int(draw.integers(1, low=0, high=EPOCHS - 1))
    x, cotangent = draw.normal(8, 3, dtype=torch.float32), draw.normal(8, 2, dtype=torch.float32)
    parts = training(student, kind)
    for number in range(EPOCHS):
        epoch(parts, x, cotangent)
        if number == cut:
            student.save(name, *parts, number)
    uncut = state(student, parts)
    student.restart()
    student.make(torch.rand, 3)
    parts = training(student, kind)
    following = student.resume(name, *parts)
    for _ in range(cut + 1, EPOCHS):
        epoch(parts, x, cotangent)
    return uncut, state(student, parts), following, cut


@pytest.mark.points(2)
def test_cut_and_resumed(student, draw):
    """Cut after any epoch and resumed in a new process, a training with momentum ends in the same bits."""
    uncut, resumed, following, cut = cut_and_uncut(student, draw, "sgd")
    expect_true(following == cut + 1, "The next epoch is another.", f"{cut + 1}", f"{following}")
    expect_same(uncut, resumed, "Cut and resumed")


@pytest.mark.points(2)
def test_cut_and_resumed_with_adam(student, draw):
    """The same holds for Adam and another scheduler."""
    uncut, resumed, following, cut = cut_and_uncut(student, draw, "adam")
    expect_true(following == cut + 1, "The next epoch is another.", f"{cut + 1}", f"{following}")
    expect_same(uncut, resumed, "Cut and resumed")


def test_saving_changes_nothing(student, draw):
    """Saving leaves model, optimiser, scheduler and random generator alone, and what is saved stays what it was."""
    name, moved = draw_name(draw), draw_name(draw)
    x, cotangent = draw.normal(8, 3, dtype=torch.float32), draw.normal(8, 2, dtype=torch.float32)
    parts = training(student, "adam")
    epoch(parts, x, cotangent)
    before = state(student, parts)
    student.save(name, *parts, 3)
    after, mode = state(student, parts), parts[0].training
    epoch(parts, x, cotangent)
    there = torch_there(student).os
    is_there = there.path.exists(name)
    expect_true(is_there, "There is no file of the name that was given.", name, "no file")
    there.replace(name, moved)
    student.restart()
    again = training(student, "adam")
    following = student.resume(moved, *again)
    expect_same(before, after, "After saving")
    expect_true(mode, "Saving leaves the model in evaluation mode; it came in training mode.")
    expect_same(before, state(student, again), "Resumed from a file that was moved, after the training had gone on")
    expect_true(following == 4, "The next epoch is another.", "4", f"{following}")


def test_each_file_its_own(student, draw):
    """A file has the name that was given, whatever its ending and folder, and of two files each brings back its own."""
    folder, parts, saved, found = draw_name(draw), training(student, "sgd"), [], []
    there = torch_there(student).os
    there.mkdir(folder)
    names = [f"{folder}/last", f"{folder}/best.so.far"]
    for number, name in enumerate(names):
        student.make(torch.rand, 3)
        saved.append(state(student, parts))
        student.save(name, *parts, number)
    are_there = [there.path.exists(name) for name in names]
    for again in (training(student, "sgd"), training(student, "sgd")):
        found.append((student.resume(names[len(found)], *again), state(student, again), again[0].training))
    expect_true(all(are_there), "There is no file of the name that was given.", f"{names}", f"{are_there}")
    for number, (before, (following, after, mode)) in enumerate(zip(saved, found, strict=True), start=1):
        whole = following == number and not isinstance(following, float)
        expect_true(whole, "The next epoch is another, or no int.", f"{number}", f"{following}")
        expect_same(before, after, "Resumed from one of two files")
        expect_true(mode, "Resuming leaves the model in evaluation mode; it was made and saved in training mode.")


def test_to_the_last_bit(student, draw):
    """Numbers in float64, weights that are frozen and a scheduler that waits come back as they were saved."""
    name, made = draw_name(draw), []
    for model, optimizer, _ in (training(student, "sgd"), training(student, "sgd")):
        model.double()
        model[0].requires_grad_(False)
        scheduler = torch_there(student).optim.lr_scheduler.ReduceLROnPlateau(optimizer, patience=2)
        made.append((model, optimizer, scheduler))
    parts, again = made
    (parts[0](draw.normal(8, 3)) * draw.normal(8, 2)).sum().backward()
    parts[1].step()
    for value in (draw.number(0.5, 0.7), draw.number(0.8, 0.9)):
        parts[2].step(value)
    saved = state(student, parts)
    student.save(name, *parts, 0)
    after = state(student, parts)
    student.resume(name, *again)
    expect_same(saved, after, "After saving")
    expect_same(saved, state(student, again), "Resumed")


@pytest.mark.points(2)
def test_a_full_disk(student, draw):
    """When a checkpoint cannot be written to its end, the one before it is still there, whole."""
    name = draw_name(draw)
    small, large = training(student, "sgd"), training(student, "sgd", hidden=DISK // 10)
    student.save(name, *small, 1)
    resource = torch_there(student).importlib.import_module("resource")
    resource.setrlimit(resource.RLIMIT_FSIZE, (DISK, DISK))  # of this process
    saved = state(student, small)
    raised = False
    try:
        student.save(name, *large, 2)
    except StudentError as error:
        if error.told.todo:
            raise
        raised = True
    student.restart()
    again = training(student, "sgd")
    try:
        following = student.resume(name, *again)
    except StudentError as error:
        following = str(error)
    expect_true(following == 2, "The checkpoint from before is lost.", "the next epoch is 2", f"{following}"[:200])
    expect_same(saved, state(student, again), "Resumed from the checkpoint before the one that failed")
    expect_true(raised, "A checkpoint that could not be written is passed over in silence.", "an error")


def test_torn_and_foreign_files(student, draw):
    """From a file that is not a whole checkpoint comes a ValueError with its path, and everything is left as it was."""
    name, folder = draw_name(draw), draw_name(draw)
    bad = [f"{folder}/{draw_name(draw)}" for _ in range(7)]
    torch_there(student).os.mkdir(folder)
    parts = training(student, "sgd")
    epoch(parts, draw.normal(8, 3, dtype=torch.float32), draw.normal(8, 2, dtype=torch.float32))
    student.save(name, *parts, 2)
    builtins = torch_there(student).builtins
    with_file = builtins.open(name, "rb")
    content = with_file.read()
    with_file.close()
    contents = [content[: 2 * len(content) // 3], content[:7], b"", b"lr 0.1, epoch 3\n"]
    for file, written in zip(bad, contents, strict=False):
        opened = builtins.open(file, "wb")
        opened.write(written)
        opened.close()
    for file, other in zip(bad[4:], ({"weight": draw.normal(3, 2)}, draw.normal(3, 2), [2, 0.5]), strict=True):
        torch_there(student).save(other, file)
    again = training(student, "sgd")
    before = state(student, again)
    told = []
    for file in bad:
        try:
            student.resume(file, *again)
            told.append(("nothing", [], ""))
        except StudentError as error:
            if error.told.todo:
                raise
            told.append((error.told.type, error.told.bases, error.told.message))
    after = state(student, again)
    kinds = ["torn off", "torn off after a few bytes", "empty", "a text",
             "other tensors", "a single tensor", "a list of numbers"]
    for kind, file, (found, bases, message) in zip(kinds, bad, told, strict=True):
        expect_true("ValueError" in bases, f"Another answer than a ValueError to a file that is {kind}.",
                    "ValueError", found)  # fmt: skip
        expect_true(file in message, f"The message does not say which file it is that is {kind}.", file, message[:200])
    expect_same(before, after, "After a file that is no checkpoint")


def test_a_part_is_missing(student, draw):
    """A checkpoint from which a part was taken gives a ValueError, and nothing of the rest is taken over.

    What can be done without, such as a date, may be missing: then everything is as with the whole checkpoint.
    """
    name, parts = draw_name(draw), training(student, "adam")
    epoch(parts, draw.normal(8, 3, dtype=torch.float32), draw.normal(8, 2, dtype=torch.float32))
    student.save(name, *parts, 2)
    resumed = training(student, "adam")
    student.resume(name, *resumed)
    whole, found = state(student, resumed), []
    with unrecorded(student):  # how a checkpoint is laid out is everybody's own affair
        for incomplete in with_a_part_missing(torch_there(student), name):
            file = draw_name(draw)
            torch_there(student).save(incomplete, file)
            again = training(student, "adam")
            before = state(student, again)
            try:
                told = student.resume(file, *again)
            except StudentError as error:
                if error.told.todo:
                    raise
                told = error.told
            found.append((file, told, before, state(student, again)))
    kinds = {(getattr(told, "type", "none"), file in getattr(told, "message", ""), bool(differing(before, after)))
             for file, told, before, after in found}  # fmt: skip
    student._link.transcript.append(sorted(kinds))
    for file, told, before, after in found:
        if isinstance(told, int):
            expect_true(told == 3 and not differing(whole, after), "Half a checkpoint is taken for a whole one.")
            continue
        right = hasattr(told, "bases") and "ValueError" in told.bases and file in told.message
        expect_true(right, "Another answer than a ValueError with the path to half a checkpoint.", "ValueError",
                    getattr(told, "type", "another result"))  # fmt: skip
        expect_same(before, after, "After half a checkpoint")


def with_a_part_missing(there, name):
    """What a checkpoint holds, with each of its entries left out in turn; nothing where torch.load cannot read it."""
    try:
        content = there.load(name)
    except StudentError:
        return []
    if isinstance(content, dict):
        return [{key: part for key, part in content.items() if key != without} for without in content]
    if isinstance(content, list | tuple):
        return [content[:place] + content[place + 1 :] for place in range(len(content))]
    return []


def test_no_file(student, draw):
    """A name without a file is a FileNotFoundError."""
    expect_raises(FileNotFoundError, student.resume, draw_name(draw), *training(student, "sgd"))
