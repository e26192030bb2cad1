"""The command line: one function for each command.

Exit codes: 0 all passed, 1 something did not, 2 wrong usage or bad input, 3 the grader broke.
"""

import contextlib
import functools
import os
import pathlib
import sys
import traceback
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from grader.cage.launch import ANY, CAGED, Launched, launch

app = typer.Typer(
    name="grader", no_args_is_help=False, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None,
    help="A PyTorch course that checks itself.",
)  # fmt: skip

PASSED, FAILED, USAGE, BROKEN = 0, 1, 2, 3
Name = Annotated[str, typer.Argument(help="a chapter, an exercise, or a file of one; everything without it")]


@app.callback(invoke_without_command=True)
def status(context: typer.Context) -> None:
    """Show the chapters and how far each exercise is."""
    if context.invoked_subcommand is None:
        from grader.classroom import desk
        from grader.report.screen import show_status

        course = _course()
        show_status([(chapter.title, chapter.name, desk.states(course, chapter)) for chapter in course.chapters])


@app.command()
def check(
    name: Name = "",
    as_json: Annotated[bool, typer.Option("--json", help="print the records instead of a report")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="show the checks that passed, too")] = False,
) -> None:
    """Run the public checks on your own files."""
    from grader.classroom import desk
    from grader.report.screen import show_submission

    course, chosen = _choose(name)
    with _zygote(_launched) as zygote:
        results = desk.check(course, chosen, zygote)
    if as_json:
        _print_json(results)
    else:
        for result in results:
            show_submission(result, verbose=verbose)
    raise typer.Exit(_code(results))


@app.command()
def hint(
    name: Name, number: Annotated[int, typer.Option("--number", "-n", help="up to which hint", min=1)] = 1
) -> None:
    """Show the first hint for an exercise, or the first few."""
    from grader.course.hints import hints

    _, chosen = _choose(name)
    chapter, exercise = chosen[0]
    known = hints(chapter.source / "hints.md").get(exercise, [])
    if not known:
        _stop(f"There is no hint for {exercise}.")
    for index, text in enumerate(known[:number], start=1):
        typer.echo(f"Hint {index} of {len(known)}: {text}")
    if number < len(known):
        typer.echo(f"Still stuck? grader hint {exercise} -n {number + 1}")


@app.command()
def reset(name: Name, yes: Annotated[bool, typer.Option("--yes", help="do not ask")] = False) -> None:
    """Put the stub of one exercise back. Your file is kept beside the course."""
    from grader.classroom import desk

    course, chosen = _choose(name)
    if len(chosen) != 1:
        _stop(f"`{name}` is more than one exercise; reset them one at a time.")
    chapter, exercise = chosen[0]
    path = chapter.stub_path(exercise)
    if not yes and not typer.confirm(f"Replace {path} by the stub? Your version will be kept."):
        typer.echo("Nothing changed.")
        raise typer.Exit(FAILED)
    kept = desk.reset(course, chapter, exercise)
    typer.echo(f"{path} is the stub again. Your version: {kept}" if kept else f"{path} is the stub; nothing was lost.")


@app.command()
def grade(
    folder: Annotated[pathlib.Path, typer.Argument(help="one folder for each student", exists=True, file_okay=False)],
    out: Annotated[pathlib.Path, typer.Option("--out", help="where results and reports go")],
    chapter: Annotated[str, typer.Option(help="the chapter, where the files do not tell")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="print the records instead of a table")] = False,
    no_cage: Annotated[bool, typer.Option("--no-cage", help="grade although no cage holds on this machine")] = False,
    isolation: Annotated[str, typer.Option(help="`cold`: a fresh interpreter for every exercise")] = "",
) -> None:
    """Judge a class with all checks, the hidden ones included."""
    if isolation not in ("", "cold"):
        _stop(f"--isolation takes `cold`, not `{isolation}`.")
    _grade(_course(), folder, out, chapter, as_json)


def _grade(course: Any, folder: pathlib.Path, out: pathlib.Path, name: str, as_json: bool = False) -> None:
    from grader.classroom.grade import course_secret, grade_class
    from grader.classroom.intake import guess_chapter, read_class
    from grader.report.progress import progress
    from grader.report.screen import inert, show_class

    chapter = course.chapter(name) if name else guess_chapter(folder, course)
    intake = read_class(folder, chapter)
    if not intake.submissions:
        _stop(f"{folder} holds no submission. Put one folder for each student into it.")
    with _zygote(_launched) as zygote, progress(len(intake.submissions), "grading") as advance:
        results = grade_class(chapter, intake, zygote, course_secret(course), out, lambda done: advance(done.student))
    if as_json:
        _print_json(results)
    else:
        show_class(results)
        for note in intake.notes:
            typer.echo(inert(note))
        typer.echo(f"\nClass page: {(out / 'index.html').resolve()}")
    if any(exercise.state == "broken" for result in results for exercise in result.exercises):
        raise typer.Exit(BROKEN)


@app.command()
def demo(out: Annotated[pathlib.Path, typer.Option("--out", help="where results and reports go")]) -> None:
    """Make a small class from the course's own answers, grade it for real, show the report."""
    from grader.classroom.demo import write_demo

    course = _course()
    chapter = (
        course.chapter("ch03") if any(one.name.startswith("ch03") for one in course.chapters) else course.chapters[0]
    )
    submissions = out / "submissions"
    write_demo(chapter, submissions)
    _grade(course, submissions, out, chapter.name)


@app.command()
def doctor() -> None:
    """Show which layers of the cage hold on this machine; fail where `grade` would not run."""
    from grader.cage.doctor import ENOUGH, layers

    found = layers()
    for layer in found:
        typer.echo(f"{'✓' if layer.holds else '✗'} {layer.name:9} {layer.told}")
    enough = any(layer.holds and layer.name in ENOUGH for layer in found)
    typer.echo("Grading is caged on this machine." if enough else "No cage holds here: `grader grade` wants --no-cage.")
    raise typer.Exit(PASSED if enough else FAILED)


@app.command()
def build(
    only: Annotated[bool, typer.Option("--check", help="write nothing; fail on any difference")] = False,
) -> None:
    """Make the assignments from the solutions."""
    from grader.course import build as builder

    course = _course()
    problems = []
    for chapter in course.chapters:
        if only:
            problems += builder.differences(chapter)
        else:
            for path in builder.build(chapter, course.private / "backups"):
                typer.echo(f"wrote {path.relative_to(course.root)}")
    for line in problems:
        typer.echo(line)
    raise typer.Exit(FAILED if problems else PASSED)


@app.command()
def new(chapter: str, exercise: str) -> None:
    """Start an exercise: solution, checks, a wrong and a right answer, a hint, each to be filled in."""
    from grader.course.scaffold import scaffold

    for path in scaffold(_course(), chapter, exercise):
        typer.echo(f"wrote {path}")


@app.command()
def verify(chapter: Annotated[str, typer.Option(help="one chapter only")] = "") -> None:
    """Prove that the course checks what it says: one line for each problem."""
    from grader.course.verify import verify_answers, verify_files
    from grader.judge.session import with_checks
    from grader.report.progress import progress

    course = _course()
    chapters = [course.chapter(chapter)] if chapter else course.chapters
    problems = [line for one in chapters for line in verify_files(one)]
    runs = checks = 0
    if not problems:
        with _zygote(_launched) as zygote:
            for one in chapters:
                with progress(one.answer_count, one.name) as advance:
                    body = functools.partial(verify_answers, one, told=advance)
                    proof = with_checks(one.exercises(), zygote, b"verify", body)
                problems += proof.problems
                runs, checks = runs + proof.runs, checks + proof.checks
    for line in problems:
        typer.echo(line)
    typer.echo(f"{len(problems)} problem(s)" if problems else f"verified: {runs} answers, {checks} checks, no problem")
    raise typer.Exit(FAILED if problems else PASSED)


_launched: Launched | None = None


@contextlib.contextmanager
def _zygote(launched: Launched | None) -> Iterator[Any]:
    from grader.cage.cold import Cold
    from grader.cage.host import Zygote

    zygote = Zygote(launched) if launched else Cold()
    try:
        yield zygote
    finally:
        zygote.close()


def _course() -> Any:
    from grader.course.layout import find_course

    return find_course(pathlib.Path.cwd())


def _choose(name: str) -> tuple[Any, list]:
    course = _course()
    here = pathlib.Path.cwd()
    if name:
        return course, course.find(name, here)
    near = [chapter for chapter in course.chapters if chapter.name in here.parts]
    return course, [(chapter, exercise) for chapter in near or course.chapters for exercise in chapter.exercise_names]


def _print_json(results: list) -> None:
    from grader.judge.results import to_json

    sys.stdout.write(to_json(results).decode())


def _code(results: list) -> int:
    states = {exercise.state for result in results for exercise in result.exercises}
    return BROKEN if "broken" in states else PASSED if states <= {"passed"} else FAILED


def _stop(sentence: str) -> None:
    typer.echo(sentence, err=True)
    raise typer.Exit(USAGE)


def main() -> None:
    """Run a command; known errors end in a sentence, unknown ones in exit code 3."""
    global _launched
    backends = _backends(sys.argv[1:])
    if backends:
        _launched = launch(backends)  # its imports go on while ours do
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    try:
        app()
    except Exception as error:
        _explain(error)
    finally:
        if _launched is not None:
            _launched.control.close()


def _backends(arguments: list[str]) -> str:
    """Return the cages that a command takes, strongest first; nothing for a command that starts none early."""
    name = arguments[0] if arguments else ""
    if "--help" in arguments or "--isolation=cold" in arguments or "cold" in arguments:
        return ""
    if name == "grade":
        return ANY if "--no-cage" in arguments else CAGED
    return ANY if name in ("check", "demo", "verify") else ""


def _explain(error: Exception) -> None:
    known = ("NotFound", "CourseError", "UnreadableResult", "UnreadableNotebook", "HostFailed")
    if type(error).__name__ in known:
        print(error, file=sys.stderr)
        sys.exit(BROKEN if type(error).__name__ == "HostFailed" else USAGE)
    if isinstance(error, OSError):
        print(f"{error.filename or 'a file'}: {error.strerror or error}", file=sys.stderr)
        sys.exit(USAGE)
    traceback.print_exception(error)
    print("The grader itself broke; nothing of yours was changed.", file=sys.stderr)
    sys.exit(BROKEN)


if __name__ == "__main__":
    main()
