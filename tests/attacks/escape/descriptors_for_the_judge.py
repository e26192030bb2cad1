"""Sends the judge file descriptors along with its replies, hundreds of them.

exercise: ex01_double
expected: failed
"""

import os
import socket

from grader.cage import wire, worker


def serve(self):
    while True:
        wire.receive(self.channel, 1 << 30)
        frame = wire.encode({"value": None})
        for byte in frame:
            socket.send_fds(self.channel, [bytes([byte])], [0, 1, 2] * 20)
        os.getpid()


worker.Answers.serve = serve


def double(x):
    return x
