"""The cage as an ordinary user: when the tests run as root, those of the cage run once more as nobody."""

import os
import pathlib
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).parents[2]


@pytest.mark.slow
def test_the_cage_holds_for_an_ordinary_user(tmp_path_factory):
    """All backends, Landlock among them, hold without any privilege."""
    if os.geteuid() != 0:
        return  # the other tests have just shown it
    base = pathlib.Path(f"/tmp/cage-as-nobody-{os.getpid()}")
    base.mkdir()
    os.chown(base, 65534, 65534)
    command = [sys.executable, "-m", "tests.as_nobody", "pytest", "-q", "-rfE"]
    command += ["tests/grader/test_cage.py", "tests/grader/test_sandbox.py"]
    options = ["-p", "no:cacheprovider", f"--basetemp={base}/pytest", "-k", "not ordinary"]
    try:
        done = subprocess.run([*command, *options], cwd=ROOT, capture_output=True, text=True, timeout=600)
    finally:
        subprocess.run(["rm", "-rf", str(base)], check=True)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-2000:]
    assert " skipped" not in done.stdout, done.stdout[-500:]
