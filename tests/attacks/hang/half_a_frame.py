"""Sends half a frame and then nothing.

exercise: ex03_talk
expected: failed
"""

import time

from grader.cage import wire, worker


def serve(self):
    wire.receive(self.channel, 1 << 30)
    self.channel.sendall(wire.encode({"value": list(range(1000))})[:500])
    time.sleep(1e6)


worker.Answers.serve = serve


def total(x):
    return x
