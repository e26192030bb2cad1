"""Puts links, fifos and sockets where the grader may look for files.

exercise: ex01_double
expected: failed
plain: skip (its files would lie about)
"""

import os
import socket


def double(x):
    for folder in ("/box", "/tmp", "."):
        for name, attempt in {
            "link": lambda path: os.symlink("/etc/shadow", path),
            "fifo": os.mkfifo,
            "hard": lambda path: os.link(os.__file__, path),
            "socket": lambda path: socket.socket(socket.AF_UNIX).bind(path),
            "folder": lambda path: os.makedirs(os.path.join(path, *["d"] * 200)),
            "locked": lambda path: os.mkdir(path, 0),
        }.items():
            try:
                attempt(f"{folder}/dropped_7f3a_{name}")
            except OSError as error:
                print(error)
    return x
