"""Waits for a child that waits for it, through a pipe that nobody writes to.

exercise: ex03_talk
expected: failed
"""

import multiprocessing


def total(x):
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("fork").Process(target=theirs.recv)
    process.start()
    process.join()
    return x
