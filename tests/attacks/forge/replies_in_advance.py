"""Sends a hundred replies before it is asked anything.

exercise: ex01_double
expected: failed
"""

import torch

from grader.cage import wire, worker

serve = worker.Answers.serve


def talkative(self):
    packer = wire.Packer(self._keep)
    for size in range(1, 101):
        self.channel.sendall(wire.encode({"value": packer.pack(torch.zeros(size % 8))}))
    serve(self)


worker.Answers.serve = talkative


def double(x):
    return x
