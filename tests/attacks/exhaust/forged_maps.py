"""Answers with a frame of 16 megabytes that decodes to millions of maps, one inside the other.

exercise: ex03_talk
expected: failed
"""

import struct

from grader.cage import wire, worker

COUNT = 2 << 20
FRAME = b"\x81\xa5value\xdd" + struct.pack(">I", COUNT) + b"\x81\xa1a\x81\xa1b\x90\x90"[:7] * COUNT


def serve(self):
    while True:
        wire.receive(self.channel, 1 << 30)
        self.channel.sendall(wire.FRAME.pack(len(FRAME)) + FRAME)


worker.Answers.serve = serve


def total(x):
    return x
