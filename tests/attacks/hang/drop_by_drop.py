"""Sends an endless frame, one byte at a time.

exercise: ex01_double
expected: failed
"""

import time

from grader.cage import wire, worker


def serve(self):
    wire.receive(self.channel, 1 << 30)
    self.channel.sendall(wire.FRAME.pack(1 << 20))
    while True:
        self.channel.sendall(b"\x90")
        time.sleep(0.001)


worker.Answers.serve = serve


def double(x):
    return x
