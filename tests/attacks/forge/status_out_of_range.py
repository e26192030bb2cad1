"""Dies in each check and tells the judge an exit status that no process can have.

exercise: ex01_double
expected: failed
"""

import socket

from grader.cage import wire, worker

channel = socket.socket(fileno=3)
channel.sendall(wire.encode({"ready": True}))
for status in (2**40, -(2**40), 2**31 - 1, "0", None, [], 1e300, float("nan"), 127, 64):
    order, fds = worker._receive_with_fd(channel)
    socket.socket(fileno=fds[0]).close()
    worker._receive_with_fd(channel)
    channel.sendall(wire.encode({"status": status}))
