"""Takes the worker's place at import, answers every question with True.

exercise: ex01_double
expected: failed
"""

import os
import socket

from grader.cage import wire, worker

channel = socket.socket(fileno=3)
channel.sendall(wire.encode({"ready": True}))
while True:
    order, fds = worker._receive_with_fd(channel)
    if "status" in order:
        channel.sendall(wire.encode({"status": 2**70}))
        continue
    check = socket.socket(fileno=fds[0])
    try:
        wire.receive(check, 1 << 30)
        check.sendall(wire.encode({"value": True}))
    except (OSError, EOFError):
        pass
    os.close(check.detach())
