"""Answers without reading, so that the judge's questions pile up.

exercise: ex03_talk
expected: failed
"""

from grader.cage import wire, worker


def serve(self):
    while True:
        self.channel.sendall(wire.encode({"value": {"handle": [0, "iterator", True]}}))


worker.Answers.serve = serve


def total(x):
    return x
