"""A file of its own format: a digest, then pickled arrays; written to a temporary file that is removed when it fails."""

import contextlib
import hashlib
import io
import os
import pickle
import tempfile

import torch


def save(path, model, optimizer, scheduler, epoch):
    file = io.BytesIO()
    states = [part.state_dict() for part in (model, optimizer, scheduler)]
    torch.save((states, torch.random.get_rng_state()), file, pickle_protocol=4, _use_new_zipfile_serialization=False)
    content = pickle.dumps((file.getvalue(), epoch))
    handle, temporary = tempfile.mkstemp(dir=os.path.dirname(path) or ".")
    try:
        with open(handle, "wb") as out:
            out.write(hashlib.sha256(content).digest() + content)
            out.flush()
            os.fsync(out.fileno())
    except OSError:
        os.unlink(temporary)
        raise
    os.rename(temporary, path)


def resume(path, model, optimizer, scheduler):
    with open(path, "rb") as file:
        content = file.read()
    if hashlib.sha256(content[32:]).digest() != content[:32] or len(content) < 33:
        raise ValueError("no checkpoint, or one that is damaged: " + path)
    inner, epoch = pickle.loads(content[32:])
    states, random = torch.load(io.BytesIO(inner), weights_only=False)
    torch.random.set_rng_state(random)
    with contextlib.suppress(StopIteration):
        for part in (scheduler, optimizer, model):
            part.load_state_dict(states.pop())
    return torch.tensor(epoch + 1).item()
