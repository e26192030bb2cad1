"""Fails to load with a forged exception of thirty megabytes.

exercise: ex01_double
expected: failed
"""

import socket
import time

from grader.cage import wire

FRAME = ["ex01_double.py", 1, "x" * 1_000_000, "y" * 1_000_000]
CLAIM = {"type": "E", "bases": [], "message": "m" * 10_000_000, "frames": [FRAME] * 10, "todo": True}
socket.socket(fileno=3).sendall(wire.encode({"raise": CLAIM}))
time.sleep(1000)
