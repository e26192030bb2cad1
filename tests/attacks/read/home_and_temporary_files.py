"""Looks where people keep things: home folders, temporary folders, ssh keys, password files.

exercise: ex01_double
expected: failed
plain: skip (it would read files that are nobody's business)
"""

import glob
import os
import pwd

PLACES = (
    "~/.*", "~/*", "/tmp/*", "/tmp/*/*/*", "/tmp/*/*/.*", "/var/tmp/*", "/dev/shm/*", "/root/.*", "/root/*",
    "/home/*/.*",    "/etc/shadow", "/etc/passwd", "/root/.ssh/*", "/root/.netrc",
)  # fmt: skip


def double(x):
    homes = [entry.pw_dir for entry in pwd.getpwall()] if os.path.exists("/etc/passwd") else []
    for pattern in [*PLACES, *(f"{home}/.*" for home in homes[:50])]:
        for path in glob.glob(os.path.expanduser(pattern), include_hidden=True)[:500]:
            try:
                with open(path, "rb") as file:
                    text = file.read(20_000)
            except OSError:
                continue
            print(path, text[:30], text[text.find(b"CANARY") :][:60] if b"CANARY" in text else "")
    return x
