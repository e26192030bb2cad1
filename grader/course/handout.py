"""Handouts: what a chapter's README says of numbers and pictures is made by the README's own blocks, never typed.

In solutions/chNN_topic/README.md a fenced block marked `python run` is shown with what it printed, and one marked
`python picture NAME: what it shows` is replaced by the picture that it draws. The blocks run in order and share their
names. They run only when the handout or a solution changed, which the last line of the built README tells.
"""

import dataclasses
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
from typing import Any

from grader.course.layout import Chapter
from grader.judge.collected import CourseError

LIMIT = 900  # seconds that the blocks of one chapter may take
FENCE = re.compile(r"([ \t]*)(`{3,}|~{3,})[ \t]*([^`]*?)[ \t]*")
INFO = re.compile(r"python (?:run|picture ([a-z0-9_]+): (\S.*))")
SLOT = r"(?P<slot{0}>\n(?P<fence{0}>`{{3,}})text\n.*?\n(?P=fence{0})\n)?"  # what a block printed
LIBRARIES = pathlib.Path(__file__).parents[2]  # where `grader` itself is imported from


@dataclasses.dataclass(frozen=True)
class Block:
    """A block of a handout: the lines of its fences, counted from 1, and what stands between them."""

    begin: int
    end: int
    fence: str
    code: str
    name: str = ""  # of its picture; a block that only runs has none
    alt: str = ""


@dataclasses.dataclass(frozen=True)
class Handout:
    """A built handout: its text, and the pictures made for it by file name."""

    text: str
    pictures: dict[str, bytes]


def blocks(source: str, file: str) -> list[Block]:
    """Return the blocks of a handout that are to be run. Raises CourseError with file, line and remedy."""
    lines = source.split("\n")
    found: list[Block] = []
    opened: tuple[int, re.Match] | None = None
    for number, line in enumerate(lines, start=1):
        fence = FENCE.fullmatch(line)
        if fence and opened is None:
            opened = number, fence
        elif fence and opened and not fence[3] and fence[2].startswith(opened[1][2]):
            found += _block(*opened, number, lines, file)
            opened = None
    if opened:
        raise CourseError(f"{file}:{opened[0]}: the fence is never closed; write `{opened[1][2]}` below the block")
    names = [block.name for block in found if block.name]
    for block in found:
        if names.count(block.name) > 1:
            raise CourseError(f"{file}:{block.begin}: two pictures named {block.name}; give each a name of its own")
    return found


def _block(begin: int, opening: re.Match, end: int, lines: list[str], file: str) -> list[Block]:
    """Return the block between two fences in a list, or an empty list for one that is merely shown."""
    indent, fence, info = opening.groups()
    if not re.match(r"python\s+\S", info, re.IGNORECASE):
        return []
    match = INFO.fullmatch(info)
    if match is None or indent:
        raise CourseError(
            f"{file}:{begin}: no such block; write `python run` or `python picture small_letters: what it shows` "
            "behind the fence, at the margin"
        )
    code = "".join(line + "\n" for line in lines[begin : end - 1])
    return [Block(begin, end, fence, code, match[1] or "", match[2] or "")]


def source(chapter: Chapter) -> tuple[str, list[Block]]:
    """Return a chapter's handout as written, and its blocks. Raises CourseError when it cannot be built."""
    path = _source_path(chapter)
    if not path.is_file():
        raise CourseError(f"{path}: missing; every chapter has a handout and hints")
    text = path.read_text("utf-8")
    found = blocks(text, str(path))
    for block in found:
        copied = chapter.solutions / f"{block.name}.svg"
        if block.name and copied.exists():
            raise CourseError(f"{path}:{block.begin}: the picture would replace {copied}; rename one of them")
    return text, found


def outdated(chapter: Chapter) -> dict[pathlib.Path, str]:
    """Return a line for each file of the assignment for which the blocks have to run; nothing is run."""
    text, found = source(chapter)
    path = _built_path(chapter)
    told = {
        wanted: f"{wanted}: missing; run `grader build`"
        for wanted in [path, *_picture_paths(chapter, found).values()]
        if found and not wanted.is_file()
    }
    if not found or path in told:
        return told
    there = as_it_lies(chapter).text
    if not there.endswith(_marker(chapter)):
        told[path] = f"{path}: made from other files than those in {chapter.solutions}; run `grader build`"
    elif _printed_in(there, _pieces(chapter, text, found)) is None:
        told[path] = (
            f"{path}: not what `grader build` writes; run it, and edit {_source_path(chapter)} instead of this file"
        )
    return told


def as_it_lies(chapter: Chapter) -> Handout:
    """Return the handout that was built before, with nothing in place of what is missing."""
    text, found = source(chapter)
    if not found:
        return Handout(text, {})
    paths = _picture_paths(chapter, found)
    text = _content(_built_path(chapter)).decode("utf-8", "replace")
    return Handout(text, {name: _content(path) for name, path in paths.items()})


def made(chapter: Chapter) -> Handout:
    """Return the handout; the blocks are run when what was built before is not up to date."""
    return run(chapter) if outdated(chapter) else as_it_lies(chapter)


def run(chapter: Chapter) -> Handout:
    """Run the blocks and return the handout. Raises CourseError when a block raises, with its file and line."""
    text, found = source(chapter)
    if not found:
        return Handout(text, {})
    answers = _answers(chapter, found)
    pictures = {
        f"{block.name}.svg": answer["svg"].encode() for block, answer in zip(found, answers, strict=True) if block.name
    }
    slots = [_slot(answer["printed"]) for answer in answers if "printed" in answer]
    pieces = _pieces(chapter, text, found)
    return Handout("".join(map("".join, zip(pieces, [*slots, ""], strict=True))), pictures)


def untrue(chapter: Chapter) -> list[str]:
    """Run the blocks again; return one line for each that prints something else than the built handout says."""
    told = list(outdated(chapter).values())
    text, found = source(chapter)
    if told or not found:
        return told
    pieces = _pieces(chapter, text, found)
    old, new = (_printed_in(handout.text, pieces) or [] for handout in (as_it_lies(chapter), run(chapter)))
    remedy = f"delete {_built_path(chapter)} and run `grader build`"
    return [
        f"{_source_path(chapter)}:{block.begin}: prints `{_one_line(now)}`, not `{_one_line(before)}`; {remedy}"
        for block, before, now in zip((block for block in found if not block.name), old, new, strict=True)
        if before != now
    ]


def _pieces(chapter: Chapter, text: str, found: list[Block]) -> list[str]:
    """Return the built text in pieces, cut where the printed text of each run block belongs."""
    lines = text.rstrip("\n").split("\n")
    pieces, piece, done = [], "", 0
    for block in found:
        piece += "".join(line + "\n" for line in lines[done : block.begin - 1])
        done = block.end
        if block.name:
            alt = re.sub(r"([\[\]\\])", r"\\\1", block.alt)
            piece += f"![{alt}]({block.name}.svg)\n"
        else:
            pieces.append(f"{piece}{block.fence}python\n{block.code}{block.fence}\n")
            piece = ""
    return [*pieces, piece + "".join(line + "\n" for line in lines[done:]) + "\n" + _marker(chapter)]


def _slot(printed: str) -> str:
    """Return the block that shows what was printed; nothing where nothing was."""
    shown = "\n".join(line.rstrip() for line in printed.rstrip().split("\n"))
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", shown)), default=0))
    return f"\n{fence}text\n{shown}\n{fence}\n" if shown else ""


def _printed_in(text: str, pieces: list[str]) -> list[str] | None:
    """Return what stands between the pieces in a built text, or None when they are not all there."""
    slots = [*(SLOT.format(number) for number in range(len(pieces) - 1)), ""]
    pattern = "".join(re.escape(piece) + slot for piece, slot in zip(pieces, slots, strict=True))
    match = re.fullmatch(pattern, text, re.DOTALL)
    if match is None:
        return None
    return [match[f"slot{number}"] or "" for number in range(len(pieces) - 1)]


def _marker(chapter: Chapter) -> str:
    """Return the last line of a built handout: which handout and solutions it was made from."""
    digest = hashlib.sha256()
    for path in [_source_path(chapter), *sorted(chapter.solutions.glob("*.py"))]:
        content = path.read_bytes()
        digest.update(f"{path.name} {len(content)}\n".encode() + content)
    return f"<!-- made from {digest.hexdigest()} -->\n"


def _answers(chapter: Chapter, found: list[Block]) -> list[dict[str, Any]]:
    """Run the blocks in a fresh process; return its answer to each."""
    file = str(_source_path(chapter))
    asked = [{"file": file, "line": block.begin, "code": block.code, "name": block.name} for block in found]
    with subprocess.Popen(
        [sys.executable, "-m", "grader.course.run_blocks"], cwd=chapter.solutions, env=_environment(),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as process:  # fmt: skip
        try:
            output, end = process.communicate(json.dumps(asked).encode(), LIMIT)[0], "ended the process"
        except subprocess.TimeoutExpired:
            process.kill()
            output, end = process.communicate()[0], f"took more than {LIMIT} s together with those before it"
    answers = [json.loads(line) for line in output.split(b"\n")[:-1]]
    if answers and "error" in answers[-1]:
        line, error = answers[-1]["line"], answers[-1]["error"]
        raise CourseError(f"{file}:{line}: the block raises {error}; mend it and run `grader build` again")
    if len(answers) < len(found):
        line = found[len(answers)].begin
        raise CourseError(f"{file}:{line}: the block {end}; mend it and run `grader build` again")
    return answers


def _environment() -> dict[str, str]:
    """Return the variables of the process: one thread, no GPU, no window, no __pycache__, the same order of sets."""
    known = {name: value for name, value in os.environ.items() if name not in ("PYTHONSAFEPATH", "PYTHONSTARTUP")}
    path = os.pathsep.join(filter(None, [str(LIBRARIES), known.get("PYTHONPATH", "")]))
    return known | {
        "OMP_NUM_THREADS": "1", "CUDA_VISIBLE_DEVICES": "", "MPLBACKEND": "Agg", "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "PYTHONPATH": path,
    }  # fmt: skip


def _source_path(chapter: Chapter) -> pathlib.Path:
    return chapter.solutions / "README.md"


def _built_path(chapter: Chapter) -> pathlib.Path:
    return chapter.assignment / "README.md"


def _picture_paths(chapter: Chapter, found: list[Block]) -> dict[str, pathlib.Path]:
    names = [f"{block.name}.svg" for block in found if block.name]
    return {name: chapter.assignment / name for name in names}


def _content(path: pathlib.Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def _one_line(slot: str) -> str:
    return " ".join(slot.split()[1:-1])  # without the fences
