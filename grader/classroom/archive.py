"""Archives as submissions: read in memory by an allow-list, never unpacked to disk.

Only the bytes of named regular files are taken. Links, devices, absolute names, names with `..` and whatever is larger
than a student's work are left out with a note; nothing of an archive's paths, modes or metadata is used.
"""

import pathlib
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Iterator

ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.xz", ".tar.bz2")
ENTRIES = 2000
FILE_BYTES = 64 << 20
TOTAL_BYTES = 128 << 20
NAME_CHARS = 255  # of a path within a submission; its folders are made again in a worker
TAKEN = (".py", ".ipynb")


class UnreadableArchive(Exception):
    """An archive that cannot be taken at all; the text says why."""


def is_archive(path: pathlib.Path) -> bool:
    """Does the name say that a file is an archive?"""
    return path.name.lower().endswith(ARCHIVES)


def student_of(path: pathlib.PurePath) -> str:
    """Return the name of an archive or notebook without its endings."""
    name = path.name
    for ending in sorted((*ARCHIVES, ".ipynb"), key=len, reverse=True):
        if name.lower().endswith(ending):
            return name[: -len(ending)]
    return name


def read_archive(path: pathlib.Path) -> tuple[dict[str, bytes], list[str]]:
    """Return the scripts and notebooks in an archive by name, and notes on what was left out.

    Raises UnreadableArchive when it is damaged, holds too many entries or too many bytes.
    """
    files: dict[str, bytes] = {}
    notes: list[str] = []
    members = _zip_members(path) if path.name.lower().endswith(".zip") else _tar_members(path)
    seen: set[str] = set()
    try:
        for name, content in members:
            if not name.lower().endswith(TAKEN):
                continue
            why = _refused(name, content, seen)
            if why:
                notes.append(f"{name[:100]}: {why}; left out")
            elif content is not None:
                seen.add(name.casefold())
                files[name] = content
    except (OSError, zipfile.BadZipFile, tarfile.TarError, EOFError, zlib.error, ValueError, RuntimeError,
            NotImplementedError, MemoryError) as error:  # fmt: skip
        raise UnreadableArchive(f"the archive cannot be read ({type(error).__name__}: {error})") from None
    return _without_common_folder(files), notes


def _refused(name: str, content: bytes | None, seen: set[str]) -> str | None:
    parts = name.replace("\\", "/").split("/")
    if name.startswith(("/", "\\")) or ".." in parts or ":" in parts[0] or len(name) > NAME_CHARS or "\0" in name:
        return "a name that leads elsewhere"
    if content is None:
        return "not a regular file of reasonable size"
    if name.casefold() in seen:
        return "a second file of that name"
    return None


def _zip_members(path: pathlib.Path) -> Iterator[tuple[str, bytes | None]]:
    total = 0
    with zipfile.ZipFile(path) as archive:
        if len(archive.infolist()) > ENTRIES:
            raise UnreadableArchive(f"more than {ENTRIES:,} entries")
        for info in archive.infolist():
            if info.is_dir():
                continue
            mode = info.external_attr >> 16
            regular = not stat.S_IFMT(mode) or stat.S_ISREG(mode)
            content = _capped(archive.open(info)) if regular and info.filename.lower().endswith(TAKEN) else None
            total += len(content or b"")
            if total > TOTAL_BYTES:
                raise UnreadableArchive(f"more than {TOTAL_BYTES:,} bytes")
            yield info.filename, content


def _tar_members(path: pathlib.Path) -> Iterator[tuple[str, bytes | None]]:
    with tarfile.open(path, mode="r|*") as archive:
        for number, info in enumerate(archive):
            if number >= ENTRIES:
                raise UnreadableArchive(f"more than {ENTRIES:,} entries")
            if info.isdir():
                continue
            if info.offset > TOTAL_BYTES:
                raise UnreadableArchive(f"more than {TOTAL_BYTES:,} bytes")
            taken = info.isreg() and info.size <= FILE_BYTES and info.name.lower().endswith(TAKEN)
            source = archive.extractfile(info) if taken else None
            yield info.name, source.read(FILE_BYTES) if source else None


def _capped(source: object) -> bytes | None:
    with source:  # type: ignore[attr-defined]
        content: bytes = source.read(FILE_BYTES + 1)  # type: ignore[attr-defined]
    return content if len(content) <= FILE_BYTES else None


def _without_common_folder(files: dict[str, bytes]) -> dict[str, bytes]:
    """Students often put their folder, instead of its files, into an archive."""
    while files and all("/" in name for name in files) and len({name.split("/")[0] for name in files}) == 1:
        files = {name.split("/", 1)[1]: content for name, content in files.items()}
    return files
