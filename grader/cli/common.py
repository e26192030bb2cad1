"""What the commands share: the course, the zygote, the exit codes, known errors in a sentence."""

import contextlib
import pathlib
import sys
import traceback
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, NoReturn

import typer

from grader.cage.launch import ANY, Launched, launch

app = typer.Typer(
    name="grader", no_args_is_help=False, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None,
    help="A PyTorch course that checks itself.",
)  # fmt: skip

PASSED, FAILED, USAGE, BROKEN = 0, 1, 2, 3
KNOWN = ("Busy", "NotFound", "CourseError", "DataMissing", "UnreadableResult", "UnreadableNotebook", "HostFailed",
         "NoDevice")  # fmt: skip
Name = Annotated[str, typer.Argument(help="a chapter, an exercise, or a file of one; everything without it")]
Device = Annotated[str, typer.Option("--device", help="where to compute: cpu, cuda, mps, auto, or pretend (no GPU)")]

launched: list[Launched] = []  # the interpreter that workers are forked from, where it was started early


@contextlib.contextmanager
def start_zygote(device: str = "cpu") -> Iterator[Any]:
    """Yield what starts workers on a device; the end of the block ends it."""
    from grader.cage.host import Zygote

    started = Zygote(launched[0] if launched else launch(ANY, device))
    try:
        yield started
    finally:
        started.close()


def this_course() -> Any:
    """Return the course that the working folder lies in."""
    from grader.course.layout import find_course

    return find_course(pathlib.Path.cwd())


def choose(name: str) -> tuple[Any, list]:
    """Return the course and the (chapter, exercise) pairs that a name stands for; without one, all that are near."""
    found = this_course()
    here = pathlib.Path.cwd()
    if name:
        return found, found.find(name, here)
    near = [chapter for chapter in found.chapters if chapter.name in here.parts]
    return found, [(chapter, exercise) for chapter in near or found.chapters for exercise in chapter.exercise_names]


def print_json(results: Iterable) -> None:
    """Write records to the standard output as a list, one at a time."""
    from grader.judge.results import to_json

    opening = "[\n"
    for result in results:
        sys.stdout.write(opening + to_json(result).decode().rstrip())
        opening = ",\n"
    sys.stdout.write("\n]\n" if opening != "[\n" else "[]\n")


def code_of(results: list) -> int:
    """Return the exit code for some submissions."""
    states = {exercise.state for result in results for exercise in result.exercises}
    return BROKEN if "broken" in states else PASSED if states <= {"passed"} else FAILED


def stop(sentence: str) -> NoReturn:
    """End with a sentence on what was wrong with the command's input."""
    typer.echo(sentence, err=True)
    raise typer.Exit(USAGE)


def explain(error: Exception) -> NoReturn:
    """End with a sentence for an error that is known, and as our own fault for any other."""
    if type(error).__name__ in KNOWN:
        print(error, file=sys.stderr)
        sys.exit(BROKEN if type(error).__name__ == "HostFailed" else USAGE)
    if isinstance(error, OSError):
        print(f"{error.filename or 'a file'}: {error.strerror or error}", file=sys.stderr)
        sys.exit(USAGE)
    traceback.print_exception(error)
    print("The grader itself broke; nothing of yours was changed.", file=sys.stderr)
    sys.exit(BROKEN)
