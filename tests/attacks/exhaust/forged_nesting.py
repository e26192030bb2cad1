"""Answers with a frame nested a million levels deep.

exercise: ex03_talk
expected: failed
"""

from grader.cage import wire, worker

FRAME = b"\x91" * 1_000_000 + b"\xc0"


def serve(self):
    while True:
        wire.receive(self.channel, 1 << 30)
        self.channel.sendall(wire.FRAME.pack(len(FRAME)) + FRAME)


worker.Answers.serve = serve


def total(x):
    return x
