"""Announces a frame of 2^63 bytes.

exercise: ex01_double
expected: failed
"""

import time

from grader.cage import wire, worker


def serve(self):
    wire.receive(self.channel, 1 << 30)
    self.channel.sendall(b"\xff" * 7 + b"\x7f" + b"x" * 100_000)
    time.sleep(1000)


worker.Answers.serve = serve


def double(x):
    return x
