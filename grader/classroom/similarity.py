"""Pairs of submissions too alike: evidence for a person to look at, never a change of a score.

Fingerprints of the code (winnowing, Schleimer, Wilkerson and Aiken 2003, by copydetect) are compared exercise by
exercise. What the stub holds is nobody's, and neither is what the course's own answers or a tenth of the class share:
short right answers look alike without anybody having copied.
"""

import collections
import dataclasses
import io
import itertools
from collections.abc import Iterable, Iterator

import numpy as np
from copydetect import CodeFingerprint, compare_files

from grader.course.build import pristine
from grader.course.layout import Chapter
from grader.judge.subject import Submission

NOISE_TOKENS = 12  # shorter likeness is chance
WINDOW = 4
COMMON = 10  # one in so many shares what is common
LEAST_SHARE = 0.6  # of an answer's own fingerprints
LEAST_OWN = 6  # fingerprints that are nobody else's


@dataclasses.dataclass(frozen=True)
class Alike:
    """Two students' answers to one exercise that have more in common than chance and the task explain."""

    exercise: str
    students: tuple[str, str]
    share: float  # of the fingerprints of the smaller answer that only few others have
    codes: tuple[str, str]
    marks: tuple[list[tuple[int, int]], list[tuple[int, int]]]  # what is alike, from and to, in characters


def alike(chapter: Chapter, submissions: Iterable[Submission]) -> list[Alike]:
    """Return pairs of answers that are too alike, the most alike first."""
    answers: dict[str, dict[str, str]] = collections.defaultdict(dict)
    for submission in submissions:
        for name in chapter.exercise_names:
            code = submission.files.get(f"{name}.py", b"").decode("utf-8", "replace")
            if code.strip():
                answers[name][submission.student] = code
    found = [pair for name, codes in answers.items() for pair in _in_exercise(chapter, name, codes)]
    return sorted(found, key=lambda pair: (-pair.share, pair.exercise, pair.students))


def _in_exercise(chapter: Chapter, name: str, codes: dict[str, str]) -> Iterator[Alike]:
    prints = {student: _fingerprint(name, code) for student, code in codes.items()}
    exercise = chapter.exercise(name)
    own = [variant.source for kind in ("wrong", "right") for variant in chapter.variants(kind, name)]
    given = [pristine(chapter, name), exercise.solution or b"", *own]
    nobodys = {int(number) for code in given for number in _fingerprint(name, code.decode("utf-8", "replace")).hashes}
    owners: dict[int, list[str]] = collections.defaultdict(list)
    for student, one in prints.items():
        for number in {int(number) for number in one.hashes} - nobodys:
            owners[number].append(student)
    most = max(2, len(codes) // COMMON)
    rare = {number: having for number, having in owners.items() if len(having) <= most}
    sizes = collections.Counter(student for having in rare.values() for student in having)
    shared = collections.Counter(pair for having in rare.values() for pair in itertools.combinations(sorted(having), 2))
    for pair, amount in shared.items():
        share = amount / min(sizes[student] for student in pair)
        if amount >= LEAST_OWN and share >= LEAST_SHARE:
            yield Alike(name, pair, share, (codes[pair[0]], codes[pair[1]]), _marks(*(prints[one] for one in pair)))


def _fingerprint(name: str, code: str) -> CodeFingerprint:
    return CodeFingerprint(f"{name}.py", NOISE_TOKENS, WINDOW, fp=io.StringIO(code))


def _marks(one: CodeFingerprint, other: CodeFingerprint) -> tuple[list, list]:
    slices = compare_files(one, other)[2]
    first, second = ([(int(a), int(b)) for a, b in np.asarray(part).T] if len(part) else [] for part in slices)
    return first, second
