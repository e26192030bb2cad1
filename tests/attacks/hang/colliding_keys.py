"""Answers with a message whose map has keys of one hash, which makes decoding it quadratic.

exercise: ex01_double
expected: failed
seconds: 5
"""

import struct

from grader.cage import wire, worker

MASK = 2**64 - 1
P1, P2, P5 = 11400714785074694791, 14029467366897019727, 2870177450012600261
COUNT = 20_000


def rotate(number):
    return (number << 31 | number >> 33) & MASK


def keys():
    """Return pairs of integers with one tuple hash: the second undoes what the first does."""
    inverse, made, first = pow(P2, -1, 2**64), [], 0
    while len(made) < COUNT:
        first += 1
        state = rotate((P5 + first * P2) & MASK) * P1 & MASK
        second = (12345 - state) * inverse & MASK
        if second < 2**61 - 1:
            made.append((first, second))
    return made


BODY = b"".join(b"\x92" + struct.pack(">BQBQ", 0xCF, one, 0xCF, two) + b"\xc0" for one, two in keys())
FRAME = b"\x81\xa5value" + b"\xdf" + struct.pack(">I", COUNT) + BODY


def serve(self):
    while True:
        wire.receive(self.channel, 1 << 30)
        self.channel.sendall(wire.FRAME.pack(len(FRAME)) + FRAME)


worker.Answers.serve = serve


def double(x):
    return x
