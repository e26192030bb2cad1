"""What attacks look for and what they could leave behind: canaries, listeners, files, processes, System V memory.

A canary is a text that begins with CANARY_7f3a. Attacks know the beginning; only who has found a canary can tell its
end. Two lie in the target course's files, the others are made anew for each run.
"""

import contextlib
import ctypes
import hashlib
import os
import pathlib
import secrets
import shutil
import socket
import tempfile
import time

import psutil

from grader.cage.cold import Cold
from grader.cage.host import Zygote
from grader.judge.session import Judge

COURSE = pathlib.Path(__file__).parent / "course"
PREFIX = "CANARY_7f3a"
IN_FILES = ("CANARY_7f3a_in_a_solution_b02e", "CANARY_7f3a_in_a_hidden_check_d94c")
DROPPED = "dropped_7f3a"  # in the name of every file that an attack leaves
DROP_PLACES = ("/", "/tmp", "/var/tmp", "/dev/shm", "/root", "/usr/lib", "/run", "/etc")
TCP_PORTS = range(47317, 47323)
ABSTRACT = "\0canary-7f3a"
KNOWN_PATH = pathlib.Path("/tmp/canary-7f3a-socket")
SYSTEM_V_KEY = 0x7F3A
IPC_RMID = 0
GONE_SECONDS = 4.0  # a busy machine needs a while to bury a fork bomb; what got away stays


def canary(place: str) -> str:
    """Return a canary that nobody can know."""
    return f"{PREFIX}_in_{place}_{secrets.token_hex(4)}"


class Planted:
    """Everything planted for one run, in a temporary folder that all may read and the caller removes."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.folder = folder
        self.canaries = [*IN_FILES]
        home, temporary, boxes = self.folder / "home", self.folder / "readable", self.folder / "boxes"
        for folder in (home, temporary, boxes):
            folder.mkdir()
            folder.chmod(0o777)
        (home / ".secret").write_text(self._new("home"))
        (temporary / "secret.txt").write_text(self._new("a_temporary_file"))
        self.in_memory = self._new("memory")
        self.in_submission = self._new("another_submission")
        os.environ.update(HOME=str(home), TMPDIR=str(boxes), COURSE_TOKEN=self._new("the_environment"))
        tempfile.tempdir = str(boxes)
        self.boxes = boxes
        self.told_of: set[pathlib.Path] = set()
        self.listeners = self._listen()
        self.fingerprint = self._files()

    def _new(self, place: str) -> str:
        self.canaries.append(canary(place))
        return self.canaries[-1]

    def _listen(self) -> dict[str, socket.socket]:
        tcp, udp = socket.socket(), socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        for port in TCP_PORTS:
            with contextlib.suppress(OSError):
                tcp.bind(("127.0.0.1", port))
                udp.bind(("127.0.0.1", port))
                break
        found = {"tcp": tcp, "udp": udp}
        paths = {"path": str(self.folder / "readable" / "socket"), "known path": str(KNOWN_PATH)}
        for name, address in {"abstract": ABSTRACT, **paths}.items():
            unix = socket.socket(socket.AF_UNIX)
            with contextlib.suppress(OSError):  # another run has the name
                unix.bind(address)
                found[name] = unix
                if name in paths:
                    os.chmod(address, 0o777)
        for name, listener in found.items():
            listener.setblocking(False)
            if name != "udp":
                listener.listen(8)
        return found

    def contacted(self) -> list[str]:
        """Return the listeners that somebody has reached since the last call."""
        reached = []
        for name, listener in self.listeners.items():
            with contextlib.suppress(OSError):
                while listener.recv(100) if name == "udp" else listener.accept()[0].close() or True:
                    reached.append(name)
        return sorted(set(reached))

    def learnt(self, text: str) -> list[str]:
        """Return the canaries in a text."""
        return [one for one in self.canaries if one in text]

    def _files(self) -> dict[str, str]:
        """Return the hash of each file that no attack may change."""
        found = {}
        for root in (COURSE, self.folder):
            for path in root.rglob("*"):
                if path.is_file() and not path.is_relative_to(self.boxes) and "__pycache__" not in path.parts:
                    found[str(path)] = hashlib.sha256(path.read_bytes()).hexdigest()
        return found

    def changed(self, zygote: Zygote | Cold) -> list[str]:
        """Return files that were changed or left behind, and clear what was left."""
        now = self._files()
        paths = self.fingerprint.keys() | now.keys()
        odd = sorted(path for path in paths if self.fingerprint.get(path) != now.get(path))
        self.fingerprint = now
        for place in (*DROP_PLACES, os.getcwd(), str(self.boxes), str(self.folder / "home")):
            for path in pathlib.Path(place).glob(f"*{DROPPED}*"):
                odd.append(str(path))
                with contextlib.suppress(OSError):
                    path.unlink()
        known = {place.box for place in getattr(zygote, "places", {}).values()} | self.told_of
        boxes = {path for path in self.boxes.glob("box-*") if path not in known}
        self.told_of |= boxes
        odd += sorted(map(str, boxes))
        return odd + _system_v()

    def close(self) -> None:
        """Stop listening."""
        for listener in self.listeners.values():
            listener.close()


def clear(folder: pathlib.Path) -> None:
    """Take everything away that was planted, whatever an attack has made of it."""
    for root, folders, _ in os.walk(folder):
        for name in folders:
            path = pathlib.Path(root, name)
            if not path.is_symlink():
                with contextlib.suppress(OSError):
                    path.chmod(0o700)
    shutil.rmtree(folder, ignore_errors=True)
    with contextlib.suppress(OSError):
        KNOWN_PATH.unlink()


def _system_v() -> list[str]:
    """Return the System V segments with the attacks' key, and remove them."""
    left = []
    for line in pathlib.Path("/proc/sysvipc/shm").read_text().splitlines()[1:]:
        key, number = map(int, line.split()[:2])
        if key == SYSTEM_V_KEY:
            left.append(f"System V segment {key:#x}")
            ctypes.CDLL(None).shmctl(number, IPC_RMID, None)
    return left


def left_running(zygote: Zygote | Cold, judge: Judge) -> list[str]:
    """Return what still runs below the zygote, after a moment, apart from the workers that the judge keeps.

    Nothing gets away from there: who loses its parent becomes the zygote's child.
    """
    deadline = time.monotonic() + GONE_SECONDS
    while True:
        if isinstance(zygote, Cold):
            known = [zygote.waiting.process.pid, *(running.process.pid for running in zygote.running)]
            top = os.getpid()
        else:
            known = [subject.worker.pid for subject in judge.subjects.values() if subject.worker is not None]
            top = zygote.process.pid
        left = [told for pid in _children(top) if pid not in known for told in _tell(pid)]
        if not left or time.monotonic() > deadline:
            return left
        time.sleep(0.01)


def _children(pid: int) -> list[int]:
    try:
        return [child.pid for child in psutil.Process(pid).children()]
    except psutil.Error:
        return []


def _tell(pid: int) -> list[str]:
    with contextlib.suppress(psutil.Error):
        process = psutil.Process(pid)
        if process.status() != psutil.STATUS_ZOMBIE:
            return [f"process {pid}"]
    return []
