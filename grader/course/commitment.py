"""A promise about hidden checks: published before the work, opened after the grades, unchanged in between.

For each chapter, SHA-256 over a salt and the files of its hidden checks. Without the salt nothing can be guessed from
it; with salt and files everybody can compute it again.
"""

import hashlib
import hmac
import json
import pathlib
import secrets

from grader.course.layout import Chapter, Course
from grader.judge.collected import CourseError
from grader.judge.results import write_atomically

COMMITMENT = "commitment.json"
HOW = "SHA-256 over the salt, then of each file, by name: name, zero byte, length in decimal, zero byte, content"


def commitment(course: Course) -> bytes:
    """Return the promise about all chapters with hidden checks, as JSON; the first call makes the course's salt."""
    chapters = {
        chapter.name: digest(salt(course, chapter), hidden_files(chapter))
        for chapter in course.chapters
        if hidden_files(chapter)
    }
    return json.dumps({"how": HOW, "chapters": chapters}, indent=1).encode() + b"\n"


def hidden_files(chapter: Chapter) -> dict[str, bytes]:
    """Return the files of a chapter's hidden checks, with their calibrations, by name."""
    found = [path for path in sorted(chapter.hidden.glob("test_*")) if path.suffix in (".py", ".json")]
    return {path.name: path.read_bytes() for path in found}


def digest(salt: str, files: dict[str, bytes]) -> str:
    """Return the promise about some files as hexadecimal digits."""
    total = hashlib.sha256(salt.encode())
    for name, content in sorted(files.items()):
        total.update(f"{name}\0{len(content)}\0".encode() + content)
    return total.hexdigest()


def salt(course: Course, chapter: Chapter) -> str:
    """Return the salt of a chapter, which tells nothing of another chapter's."""
    path = course.private / "salt"
    if not path.is_file():
        write_atomically(path, secrets.token_hex(32).encode())
        path.chmod(0o600)
    return hmac.new(path.read_bytes(), chapter.name.encode(), hashlib.sha256).hexdigest()


def reveal(course: Course, chapter: Chapter, out: pathlib.Path) -> None:
    """Write a chapter's hidden checks and its salt to a folder, for those who hold the promise."""
    for name, content in hidden_files(chapter).items():
        write_atomically(out / chapter.name / name, content)
    write_atomically(out / chapter.name / "salt", salt(course, chapter).encode())


def kept(promise: pathlib.Path, revealed: pathlib.Path) -> bool:
    """Are revealed checks those of the promise? Raises CourseError where one of the two cannot be read."""
    try:
        promised = json.loads(promise.read_bytes())["chapters"][revealed.name]
        files = {path.name: path.read_bytes() for path in revealed.iterdir() if path.is_file()}
        return hmac.compare_digest(promised, digest(files.pop("salt").decode(), files))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CourseError(f"{promise} says nothing of {revealed} ({type(error).__name__}: {error})") from None
