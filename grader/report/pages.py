"""File names of the students' pages: safe on every system for any student id."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable

from grader.judge.results import SubmissionResult

PLAIN = re.compile(r"[a-z0-9]([a-z0-9_-]{0,58}[a-z0-9])?")
# Windows opens a device for these, with any extension; a server shows `index` in place of the folder.
RESERVED = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]|index")
SLUG_BYTES = 60


def page_name(student: str, taken: set[str]) -> str:
    """Return the name, without `.html`, of a student's page, and add it to `taken`.

    A short id of lower-case ASCII stays as it is. Any other becomes what is readable of it and a digest of the whole,
    so that ids which differ only in case, in normal form or in characters no file name may have get different files.
    """
    plain = PLAIN.fullmatch(student) and not RESERVED.fullmatch(student)
    name = stem = student if plain else f"{_readable(student)}-{_digest(student)}"
    counter = 2
    while name in taken:
        name = f"{stem}-{counter}"
        counter += 1
    taken.add(name)
    return name


def page_names(results: Iterable[SubmissionResult]) -> list[str]:
    """Return the page name of each result, in their order: those that the class page links to."""
    taken: set[str] = set()
    return [page_name(result.student, taken) for result in results]


def _readable(student: str) -> str:
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", student).casefold())
    kept = "".join(letter if unicodedata.category(letter)[0] in "LMN" else "-" for letter in folded)
    slug = re.sub("-+", "-", kept).strip("-").encode()[:SLUG_BYTES].decode("utf-8", "ignore")
    return slug.strip("-") or "student"


def _digest(student: str) -> str:
    return hashlib.sha256(student.encode("utf-8", "surrogatepass")).hexdigest()[:10]
