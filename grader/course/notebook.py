"""A chapter as a notebook: made from the handout and the stubs, and read back as the files of a submission.

handout; then for each exercise its text, its answer cell, the cell of its public checks and a line on the hidden ones
"""

import base64
import dataclasses
import html
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}

IMAGE = re.compile(r"!\[((?:[^\]\\]|\\.)*)\]\(([^()\s]+)\)")
KINDS = {"svg": "image/svg+xml", "png": "image/png"}
CHECK = """# Run the cell above, then this one.
import grader

grader.check("{name}")"""
HIDDEN = "*Hidden checks: {points}. They are run when your work is graded.*"
BOOK_BYTES = 64 << 20  # that a notebook may have without its outputs
OUTPUTS = re.compile(rb'"outputs"\s*:\s*\[')
TOKEN = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]]', re.DOTALL)  # a string of JSON, or a bracket


class UnreadableNotebook(Exception):
    """A file that is no notebook; the text says why."""


@dataclasses.dataclass(frozen=True)
class Part:
    """An exercise as it stands in a notebook: its text, its source, and what its checks are worth."""

    name: str
    text: str
    source: str
    public: float = 0
    hidden: float = 0


def make_notebook(handout: str, parts: Iterable[Part], pictures: Mapping[str, bytes] | None = None) -> bytes:
    """Return the notebook of a chapter from its handout and its exercises.

    The handout's pictures, by file name, become part of it, so that a notebook that travels alone shows them. The same
    input gives the same bytes: cell ids are made of the exercises' names.
    """
    import nbformat  # half a second that only building needs
    from nbformat import v4

    cells = [v4.new_markdown_cell(_with_pictures(handout.rstrip(), pictures or {}), id="handout")]
    cells += [cell for part in parts for cell in _cells(part)]
    book = v4.new_notebook(cells=cells, metadata=METADATA, nbformat_minor=5)
    return (nbformat.writes(book, indent=1, sort_keys=True) + "\n").encode()


def _cells(part: Part) -> list[Any]:
    from nbformat import v4

    name = part.name
    cells = [
        v4.new_markdown_cell(f"## {name}\n\n{part.text}", id=f"{name}-text"),
        v4.new_code_cell(
            f"{mark(name)}\n{part.source.rstrip()}", id=name,
            metadata={"deletable": False, "nbgrader": nbgrader_metadata(name, solution=True)},
        ),
    ]  # fmt: skip
    locked = {"deletable": False, "editable": False}
    if part.public:
        marks = nbgrader_metadata(f"{name}-check", grade=True, locked=True, points=part.public)
        check = CHECK.format(name=name)
        cells.append(v4.new_code_cell(check, id=f"{name}-check", metadata=locked | {"nbgrader": marks}))
    if part.hidden:
        marks = nbgrader_metadata(f"{name}-hidden", task=True, locked=True, points=part.hidden)
        told = HIDDEN.format(points=f"{part.hidden:g} point{'s' * (part.hidden != 1)}")
        cells.append(v4.new_markdown_cell(told, id=f"{name}-hidden", metadata=locked | {"nbgrader": marks}))
    return cells


def lone_cell(name: str, source: str) -> bytes:
    """Return a notebook of one answer cell, its source as it is."""
    return json.dumps({"cells": [{"cell_type": "code", "id": name, "source": source}]}).encode("utf-8", "replace")


def mark(name: str) -> str:
    """Return the first line of an answer cell: by it the cell is known wherever its metadata is lost."""
    return f"# {name}"


def unmarked(source: bytes, name: str) -> bytes:
    """Return an answer cell's source without the line that names it."""
    return source.lstrip().removeprefix(mark(name).encode()).lstrip()


def nbgrader_metadata(grade_id: str, **given: Any) -> dict[str, Any]:
    """Return nbgrader's metadata (schema 3) of a cell: all kinds that are not given are False."""
    kinds = dict.fromkeys(("grade", "locked", "solution", "task"), False)
    return {"grade_id": grade_id, "schema_version": 3} | kinds | given


def _with_pictures(text: str, pictures: Mapping[str, bytes]) -> str:
    """Put pictures into a text as data: not as attachments, of which JupyterLab shows none that is SVG."""

    def embedded(image: re.Match) -> str:
        if image[2] not in pictures:
            return image[0]
        alt = html.escape(re.sub(r"\\(.)", r"\1", image[1]))
        data = base64.b64encode(pictures[image[2]]).decode()
        return f'<img alt="{alt}" src="data:{KINDS[image[2].rsplit(".")[-1]]};base64,{data}">'

    return IMAGE.sub(embedded, text)


def read_notebook(content: bytes, names: Iterable[str]) -> tuple[dict[str, bytes], dict[str, str]]:
    """Return the source of each exercise's cell as the file exNN_name.py, and notes on what was odd, by exercise.

    A cell belongs to an exercise by its nbgrader id, its cell id or a first line such as `# ex01_linear`; of several,
    the last counts. Outputs are ignored. Raises UnreadableNotebook when the bytes are no notebook.
    """
    files: dict[str, bytes] = {}
    notes: dict[str, str] = {}
    wanted = set(names)
    for source, marks in _code_cells(content):
        name = next((mark for mark in marks if mark in wanted), None)
        if name is None:
            continue
        plain, dropped = _without_magics(source)
        said = []
        if f"{name}.py" in files:
            said.append("several cells of the notebook belong to this exercise; the last one counts")
        if dropped:
            said.append(f"{dropped} line(s) with notebook magics were left out")
        files[f"{name}.py"] = plain.encode("utf-8", "replace")
        notes[name] = "; ".join(said)
    for name in wanted - {file.removesuffix(".py") for file in files}:
        notes[name] = "the notebook has no cell for this exercise"
    return files, {name: note for name, note in notes.items() if note}


def read_cells(content: bytes) -> list[Any]:
    """Return the cells of a notebook as they lie there. Raises UnreadableNotebook when the bytes are no notebook."""
    try:
        cells = json.loads(_slim(content))["cells"]
        if not isinstance(cells, list):
            raise KeyError("cells")
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UnreadableNotebook(f"not a notebook of format 4 ({type(error).__name__}: {error})") from None
    return cells


def _slim(content: bytes) -> bytes:
    """Drop the outputs of a large notebook before it is parsed, which would take many times its size."""
    if len(content) <= BOOK_BYTES // 4:
        return content
    slim = without_outputs(content)
    if len(slim) > BOOK_BYTES:
        raise UnreadableNotebook(f"a notebook larger than {BOOK_BYTES:,} bytes without its outputs")
    return slim


def without_outputs(content: bytes) -> bytes:
    """Return a notebook with empty lists of outputs, without parsing it; from where it is malformed it stays as is."""
    pieces: list[bytes] = []
    kept = 0
    while opened := OUTPUTS.search(content, kept):
        depth = 1
        for token in TOKEN.finditer(content, opened.end()):
            depth += {b"[": 1, b"]": -1}.get(content[token.start() : token.start() + 1], 0)
            if not depth:
                break
        if depth:
            break
        pieces += [content[kept : opened.end()], b"]"]
        kept = token.end()
    return b"".join([*pieces, content[kept:]])


def _code_cells(content: bytes) -> list[tuple[str, list[str]]]:
    """Return the source of every code cell and the names that it may go by."""
    found = []
    for cell in read_cells(content):
        if not isinstance(cell, dict) or cell.get("cell_type") != "code":
            continue
        found.append((source_of(cell), names_of(cell)))
    return found


def source_of(cell: dict) -> str:
    """Return a cell's source; what is no text counts as none."""
    source = cell.get("source", "")
    source = "".join(filter(_is_text, source)) if isinstance(source, list) else source
    return source if _is_text(source) else ""


def names_of(cell: dict) -> list[str]:
    """Return the names that a cell may go by: its nbgrader id, its cell id, its first line where that is a comment."""
    lines = source_of(cell).strip().splitlines()
    first = lines[0].lstrip("# ").removesuffix(".py") if lines and lines[0].startswith("#") else ""
    return [name for name in (_grade_id(cell), cell.get("id"), first.rstrip()) if _is_text(name) and name]


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _grade_id(cell: dict) -> Any:
    metadata = cell.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    return nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None


def _without_magics(source: str) -> tuple[str, int]:
    """Blank the lines that only a notebook understands, so that line numbers stay."""
    lines = source.split("\n")
    magic = [index for index, line in enumerate(lines) if line.lstrip().startswith(("%", "!"))]
    for index in magic:
        lines[index] = ""
    return "\n".join(lines), len(magic)
