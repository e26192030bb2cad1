"""The journal of a grading: every check and exercise is written as it ends, so that a kill costs at most what ran.

One line of JSON each, appended to OUT/journal.jsonl. A submission's lines are of no more use when its record is
written; the file goes when everything is.
"""

import os
import pathlib
import time
from typing import Any

import msgspec

from grader.judge.results import CheckResult, ExerciseResult, write_atomically

SYNC_SECONDS = 0.1  # what a loss of power may cost
LARGE = 4 << 20  # bytes; then the lines of finished submissions are dropped


class Entry(msgspec.Struct, omit_defaults=True):
    """A check, or a whole exercise, of the submission with this page name."""

    page: str
    check: CheckResult | None = None
    exercise: ExerciseResult | None = None


class Journal:
    """The journal of one output folder."""

    def __init__(self, out: pathlib.Path):
        self.path = out / "journal.jsonl"
        self.notes: list[str] = []
        self.entries: dict[str, list[Entry]] = {}  # of a grading that was cut short, by page
        self.finished: set[str] = set()
        self._read()
        self.file = self.path.open("ab")
        self.synced = time.monotonic()

    def add(self, entry: Entry) -> None:
        """Write an entry."""
        self.file.write(msgspec.json.encode(entry) + b"\n")
        self.file.flush()
        if time.monotonic() - self.synced > SYNC_SECONDS:
            os.fsync(self.file.fileno())
            self.synced = time.monotonic()

    def finish(self, page: str) -> None:
        """Note that the record of a submission is written."""
        self.entries.pop(page, None)
        self.finished.add(page)
        if self.file.tell() > LARGE:
            self._compact()

    def close(self, complete: bool) -> None:
        """Stop writing; what is complete needs no journal."""
        os.fsync(self.file.fileno())
        self.file.close()
        if complete:
            self.path.unlink(missing_ok=True)

    def _read(self) -> None:
        raw = self.path.read_bytes() if self.path.is_file() else b""
        whole = raw[: raw.rfind(b"\n") + 1]
        odd = len(raw) - len(whole)
        for line in whole.splitlines():
            try:
                entry = msgspec.json.decode(line, type=Entry)
            except (msgspec.MsgspecError, UnicodeDecodeError):
                odd += len(line)
                continue
            self.entries.setdefault(entry.page, []).append(entry)
        if odd:
            self.notes.append(f"{self.path.name}: {odd} bytes were torn by the end of an earlier run; judged again")
        if len(whole) < len(raw):
            write_atomically(self.path, whole)

    def _compact(self) -> None:
        self.file.close()
        lines = self.path.read_bytes().splitlines(keepends=True)
        write_atomically(self.path, b"".join(line for line in lines if _page(line) not in self.finished))
        self.finished.clear()
        self.file = self.path.open("ab")


def _page(line: bytes) -> Any:
    try:
        return msgspec.json.decode(line).get("page")
    except msgspec.MsgspecError:
        return None
