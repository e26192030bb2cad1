"""A small class made from the course's own answers, with the accidents that happen in every real one."""

import pathlib
from collections.abc import Iterable, Iterator

from grader.course.layout import Chapter
from grader.course.notebook import Part, make_notebook
from grader.course.stub import make_stub, without_markers
from grader.judge.results import write_atomically

HELLO = "print('x' * 1_000_000)\n"
ENDLESS = "while True:\n    pass\n"
CRASH = "import os\n\nos._exit(0)\n"


def demo_class(chapter: Chapter) -> Iterator[tuple[str, dict[str, bytes]]]:
    """Yield a dozen students with their files: full marks, a stub, mistakes, accidents, a notebook."""
    names = chapter.exercise_names
    full = {name: without_markers((chapter.solutions / f"{name}.py").read_text("utf-8")) for name in names}
    stubs = {name: make_stub((chapter.solutions / f"{name}.py").read_text("utf-8"), name) for name in names}
    wrong = [variant for name in names for variant in chapter.variants("wrong", name)]
    spread = wrong[:: max(1, len(wrong) // 3)][:3]
    first, second, last = names[0], names[min(1, len(names) - 1)], names[-1]

    def files(sources: dict[str, str]) -> dict[str, bytes]:
        return {f"{name}.py": source.encode() for name, source in sources.items()}

    yield "ada", files(full)
    yield "bela", files(stubs)
    for student, variant in zip(("chen", "dora", "emre"), spread, strict=False):
        yield student, files(full) | {f"{variant.name.split('__')[0]}.py": variant.source}
    yield "fatima", files(full | {first: full[first].replace("):", ")", 1)})
    yield "goran", files(full | {second: f'"""{second}."""\n'})
    yield "hana", files(full | {last: full[last] + ENDLESS})
    yield "igor", files(full | {second: full[second] + CRASH})
    yield "jun", files(full | {first: HELLO + full[first]})
    yield "kofi", files({name: full[name] for name in names[: len(names) // 2]} | {last: stubs[last]})
    book = make_notebook("# My work", [Part(name, "", full[name]) for name in names])
    yield "lea", {f"{chapter.name}.ipynb": book}


def demo_project(chapter: Chapter) -> Iterator[tuple[str, dict[str, bytes]]]:
    """Yield a few students with their ways of solving a chapter that is a single project: good, odd and bad ones."""
    (name,) = chapter.exercise_names
    solution = without_markers((chapter.solutions / f"{name}.py").read_text("utf-8")).encode()
    sources = [solution, *(one.source for kind in ("right", "wrong") for one in chapter.variants(kind, name)[:2])]
    for student, source in zip(("ada", "bela", "chen", "dora", "emre"), sources, strict=False):
        yield student, {f"{name}.py": source}


def written(students: Iterable[tuple[str, dict[str, bytes]]], folder: pathlib.Path) -> pathlib.Path:
    """Write a class, one folder for each student; return its folder."""
    for student, files in students:
        for name, content in files.items():
            write_atomically(folder / student / name, content)
    return folder
