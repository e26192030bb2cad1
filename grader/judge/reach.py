"""Which files of a submission an exercise can depend on: its worker gets these and no others.

So answers that are the same, file by file, have the same result, whoever handed them in and whatever else changed.
"""

import ast
import dataclasses
import re

from grader.judge import scratch
from grader.judge.subject import Submission

MOST_BYTES = 4 * scratch.SOURCE_BYTES
# Words of a source that may open other files than those it imports by name; then it gets them all.
OPENING = re.compile(
    rb"(?<!\.)\b(?:exec|eval|compile)\s{,9}\(|\b(?:im)?read"
    rb"|\b(?:open|__(?:file|path|import|loader|spec|builtins)__|importlib|runpy|pkgutil|os|sys|io|pathlib|glob)\b"
    rb"|\b(?:load|loadtxt|genfromtxt|from_?file|memmap)\b"
)


def imported(module: str, files: dict[str, bytes]) -> list[str]:
    """Return the exercise's file and the files of the submission that it imports, however indirectly.

    Raises scratch.TooMuch for a file, or for files together, that the judge does not read.
    """
    found, waiting, length = [], [f"{module}.py"], 0
    while waiting:
        name = waiting.pop()
        if name in found or name not in files:
            continue
        found.append(name)
        length += len(files[name])
        if length > MOST_BYTES:
            raise scratch.TooMuch
        tree = scratch.parse(files[name])
        for node in ast.walk(tree) if tree else ():
            if isinstance(node, ast.Import):
                waiting += [path for item in node.names for path in _paths(item.name)]
            elif isinstance(node, ast.ImportFrom):
                inner = [f"{node.module}.{item.name}" if node.module else item.name for item in node.names]
                waiting += [path for name in [node.module or "", *inner] for path in _paths(name)]
    return found


def part(submission: Submission, module: str) -> Submission:
    """Return the submission with the files alone that an exercise can depend on."""
    try:
        names = imported(module, submission.files)
    except scratch.TooMuch:
        return submission
    sources = [submission.files[name] for name in names]
    others = [name for name in submission.files if name not in names]
    stems = [name.rpartition("/")[2].partition(".")[0].encode("utf-8", "surrogatepass") for name in others]
    if any(OPENING.search(source) or any(stem in source for stem in stems) for source in sources):
        return submission
    return dataclasses.replace(submission, files={name: submission.files[name] for name in sorted(names)})


def _paths(dotted: str) -> list[str]:
    """Return the files that importing a name runs: its packages' first files as well."""
    parts = dotted.removeprefix("submission.").split(".")[: scratch.DEEPEST]
    folders = ["/".join(parts[: index + 1]) for index in range(len(parts))]
    return [f"{folders[-1]}.py", *(f"{folder}/__init__.py" for folder in folders)]
