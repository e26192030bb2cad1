"""Parts of the cage by themselves: the filter of system calls, and what is left of a worker's folder."""

import os
import pathlib

import pytest

from grader.cage.box import remove_box
from grader.cage.sandbox import landlock, seccomp


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_the_filter_names_only_calls_that_are_needed(machine):
    """Each program is whole steps, ends in a refusal, and leaves out what reaches the kernel's corners."""
    program = seccomp.program(machine)
    assert len(program) % 8 == 0 and program[-8:] == seccomp._refuse()
    dangerous = {
        "ptrace",
        "mount",
        "unshare",
        "setns",
        "bpf",
        "keyctl",
        "perf_event_open",
        "io_uring_setup",
        "kexec_load",
    }
    assert dangerous & set(seccomp.numbers(machine)) == set()


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_a_filter_can_leave_calls_out(machine):
    """Without namespaces no socket is made and no System V memory: they would be the host's."""
    whole, less = seccomp.program(machine), seccomp.program(machine, landlock.SHARED)
    step = 8
    socket_steps, others = 5, 2 * (len(landlock.SHARED) - 1)
    assert (len(whole) - len(less)) // step == socket_steps + others


def test_a_workers_folder_goes_however_deep(tmp_path):
    """Folders in folders, beyond Python's depth of calls and the longest path that the system takes."""
    box, before = tmp_path / "box", os.getcwd()
    box.mkdir()
    os.chdir(box)
    try:
        for _ in range(3000):
            os.mkdir("inner")
            os.chdir("inner")
        pathlib.Path("file").write_text("x")
    finally:
        os.chdir(before)
    remove_box(box)
    assert not box.exists()


def test_a_workers_folder_goes_whatever_it_closed(tmp_path):
    """Folders without rights, in folders without rights, and links to what is not the worker's."""
    box, other = tmp_path / "box", tmp_path / "other"
    (box / "locked" / "inner").mkdir(parents=True)
    (box / "locked" / "inner" / "file").write_text("x")
    (box / "empty").mkdir()
    (box / "read_only").mkdir()
    (box / "read_only" / "file").write_text("x")
    other.mkdir(mode=0o500)
    (box / "link").symlink_to(other)
    (box / "read_only" / "link").symlink_to(other)
    for folder, mode in (
        (box / "locked" / "inner", 0),
        (box / "locked", 0),
        (box / "empty", 0),
        (box / "read_only", 0o500),
    ):
        os.chmod(folder, mode)
    remove_box(box)
    assert not box.exists()
    assert other.stat().st_mode & 0o777 == 0o500
