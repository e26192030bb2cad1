"""Answers with a frame of 24 megabytes that decodes to millions of empty lists.

exercise: ex03_talk
expected: failed
"""

import struct

from grader.cage import wire, worker

COUNT = 24 << 20
FRAME = b"\x81\xa5value\xdd" + struct.pack(">I", COUNT) + b"\x90" * COUNT


def serve(self):
    while True:
        wire.receive(self.channel, 1 << 30)
        self.channel.sendall(wire.FRAME.pack(len(FRAME)) + FRAME)


worker.Answers.serve = serve


def total(x):
    return x
