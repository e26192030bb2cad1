"""An autograder for Gradescope: a zip with the grader, one chapter with its hidden checks, and two scripts.

Source of the layout: Gradescope autograder documentation, "Autograder specifications".
"""

import io
import pathlib
import zipfile

import grader
from grader.classroom import reuse
from grader.course.layout import Chapter
from grader.report.html import templates_folder

STAMP = (2020, 1, 1, 0, 0, 0)  # the same zip whenever it is made
EXECUTABLE = 0o755 << 16

SETUP = """#!/usr/bin/env bash
# Runs once, when the image is built.
set -eu
apt-get update && apt-get install -y python3 python3-venv bubblewrap
python3 -m venv /autograder/venv
/autograder/venv/bin/pip install torch=={torch}
/autograder/venv/bin/pip install /autograder/source
"""

RUN = """#!/usr/bin/env bash
# Judges /autograder/submission and writes /autograder/results/results.json.
set -eu
root="${{AUTOGRADER_ROOT:-/autograder}}"
python="${{AUTOGRADER_PYTHON:-$root/venv/bin/python}}"
work="$(mktemp -d)"
mkdir -p "$work/class" "$root/results"
cp -r "$root/submission" "$work/class/submission"
cd "$root/source"
"$python" -m grader.cli grade "$work/class" --out "$work/out" --chapter {chapter} --jobs 1 >&2
"$python" -m grader.cli export "$work/out" --format gradescope --to "$root/results/results.json"
"""


def autograder_zip(chapter: Chapter, secret: bytes, torch_version: str) -> bytes:
    """Return the zip that is uploaded to Gradescope. It holds the hidden checks: it is for nobody else."""
    files = dict(_own_files())
    for folder in (chapter.solutions, chapter.assignment, chapter.public, chapter.hidden):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                files[path.relative_to(chapter.root).as_posix()] = path.read_bytes()
    sources = b"".join(content for name, content in files.items() if name.startswith("tests/"))
    files |= {f"grader/data/{name}": content for name, content in reuse.data_used(sources).items()}
    files[".grader/secret"] = secret
    scripts = {"setup.sh": SETUP.format(torch=torch_version), "run_autograder": RUN.format(chapter=chapter.name)}
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted({**files, **{name: text.encode() for name, text in scripts.items()}}.items()):
            info = zipfile.ZipInfo(name, STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = EXECUTABLE if name in scripts else 0o644 << 16
            archive.writestr(info, content)
    return target.getvalue()


def _own_files() -> list[tuple[str, bytes]]:
    """Return the grader's own files as they lie in a checkout, without data."""
    package = pathlib.Path(grader.__file__).parent
    found = []
    for root, prefix in ((package, "grader"), (templates_folder(), "templates")):
        for path in sorted(root.rglob("*")):
            inner = path.relative_to(root)
            if path.is_file() and "__pycache__" not in inner.parts and inner.parts[0] not in ("data", "templates"):
                found.append((f"{prefix}/{inner.as_posix()}", path.read_bytes()))
    data = package / "data"
    found += [(f"grader/data/{path.name}", path.read_bytes()) for path in sorted(data.glob("*.*"))]
    for name in ("pyproject.toml", "README.md"):
        path = package.parent / name
        found += [(name, path.read_bytes())] if path.is_file() else []
    return found
