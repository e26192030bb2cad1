"""A format of its own: one line of JSON that describes the tensors, then their bytes."""

import json
import math

import numpy as np
import torch


def save_tensors(path, tensors):
    head, bodies = [], []
    for name, tensor in tensors.items():
        array = np.ascontiguousarray(tensor.numpy())
        head.append([name, list(tensor.shape), array.dtype.str])
        bodies.append(array.tobytes())
    with open(path, "wb") as file:
        file.write(json.dumps(head).encode() + b"\n" + b"".join(bodies))


def load_tensors(path):
    with open(path, "rb") as file:
        head = json.loads(file.readline())
        loaded = {}
        for name, shape, dtype in head:
            count = math.prod(shape)
            raw = file.read(count * np.dtype(dtype).itemsize)
            loaded[name] = torch.from_numpy(np.frombuffer(raw, dtype=dtype, count=count).reshape(shape).copy())
    return loaded
