"""Opens files through /proc/<pid>/fd, root and cwd of every process that it sees.

exercise: ex01_double
expected: failed
plain: skip (it would read files that are nobody's business)
"""

import glob
import os


def double(x):
    for folder in glob.glob("/proc/[0-9]*"):
        for name in glob.glob(f"{folder}/fd/*")[:50] + [f"{folder}/cwd/README.md", f"{folder}/root/etc/passwd"]:
            try:
                link = os.readlink(name) if os.path.islink(name) else ""
                descriptor = os.open(name, os.O_RDONLY | os.O_NONBLOCK)
                text = os.read(descriptor, 4000)
                os.close(descriptor)
            except OSError:
                continue
            if b"CANARY" in text:
                print(link, text[text.find(b"CANARY") :][:100])
    return x
