"""Sends the judge thousands of large calls of its own function, faster than it can read them.

exercise: ex03_talk
expected: failed
"""

import threading

from grader.cage import wire, worker


def serve(self):
    wire.receive(self.channel, 1 << 30)
    self.channel.sendall(wire.encode({"value": {"handle": [0, "function", True]}}))
    wire.receive(self.channel, 1 << 30)
    threading.Thread(target=self.channel.recv, args=(1 << 20,), daemon=True).start()
    values = [{"tuple": []}] * 90_000
    frame = wire.encode({"callback": 0, "args": [values], "kwargs": {"dict": []}})
    while True:
        self.channel.sendall(frame)


worker.Answers.serve = serve


def after(function, x):
    return x
