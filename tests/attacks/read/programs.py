"""Starts programs of the system to search for it: grep, find, cat, env.

exercise: ex01_double
expected: failed
plain: skip (it would read files that are nobody's business)
"""

import subprocess

COMMANDS = (
    "grep -rhs --max-count=1 CANARY_7f3a /tmp /root /home /var/tmp /opt /srv /mnt | head -c 3000",
    "env; id; cat /etc/shadow /etc/hostname; ls -la / /root /home",
    "find / -maxdepth 3 -name '*hidden*' -not -path '/proc/*' 2>&1 | head -c 2000",
)


def double(x):
    for command in COMMANDS:
        try:
            done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, timeout=0.3)
            print(done.stdout, done.stderr)
        except (OSError, subprocess.SubprocessError) as error:
            print(error)
    return x
