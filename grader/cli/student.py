"""Commands for students: status, check, hint, reset, revealed."""

import contextlib
import os
import pathlib
import secrets
from collections.abc import Iterator
from typing import Annotated

import typer

from grader.cli.common import FAILED, Device, Name, app, choose, code_of, print_json, start_zygote, stop, this_course


@app.callback(invoke_without_command=True)
def status(context: typer.Context) -> None:
    """Show the chapters and how far each exercise is."""
    if context.invoked_subcommand is None:
        from grader.classroom import desk
        from grader.report.screen import show_status

        course = this_course()
        show_status([(chapter.title, chapter.name, desk.states(course, chapter)) for chapter in course.chapters])


@app.command()
def check(
    name: Name = "",
    as_json: Annotated[bool, typer.Option("--json", help="print the records instead of a report")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="show the checks that passed, too")] = False,
    github: Annotated[bool, typer.Option("--github", help="annotate the files in a GitHub workflow, too")] = False,
    device: Device = "cpu",
) -> None:
    """Run the public checks on your own files."""
    from grader.cage.devices import pick
    from grader.classroom import desk
    from grader.report.progress import watching
    from grader.report.screen import show_submission

    course, chosen = choose(name)
    with start_zygote(pick(device)) as zygote, watching("checking") as live:
        results = desk.check(course, chosen, zygote, live)
    if as_json:
        print_json(results)
    else:
        with _no_commands() if github else contextlib.nullcontext():
            for result in results:
                show_submission(result, verbose=verbose)
    if github:
        _annotate(results, stderr=as_json)
    raise typer.Exit(code_of(results))


@contextlib.contextmanager
def _no_commands() -> Iterator[None]:
    """Tell GitHub to take nothing printed inside for a command: students print what they like."""
    token = secrets.token_hex()
    typer.echo(f"::stop-commands::{token}")
    yield
    typer.echo(f"::{token}::")


def _annotate(results: list, stderr: bool) -> None:
    """Annotate files, and add to the summary of a GitHub workflow's run."""
    from grader.classroom import exports

    typer.echo("".join(exports.github(each, f"assignments/{each.chapter}") for each in results), nl=False, err=stderr)
    with open(os.environ.get("GITHUB_STEP_SUMMARY", os.devnull), "a", encoding="utf-8") as file:
        file.writelines(exports.markdown([each]) for each in results)


@app.command()
def hint(
    name: Name, number: Annotated[int, typer.Option("--number", "-n", help="up to which hint", min=1)] = 1
) -> None:
    """Show the first hint for an exercise, or the first few."""
    from grader.course.hints import hints

    _, chosen = choose(name)
    chapter, exercise = chosen[0]
    known = hints(chapter.source / "hints.md").get(exercise, [])
    if not known:
        stop(f"There is no hint for {exercise}.")
    for index, text in enumerate(known[:number], start=1):
        typer.echo(f"Hint {index} of {len(known)}: {text}")
    if number < len(known):
        typer.echo(f"Still stuck? grader hint {exercise} -n {number + 1}")


@app.command()
def reset(name: Name, yes: Annotated[bool, typer.Option("--yes", help="do not ask")] = False) -> None:
    """Put the stub of one exercise back. Your file is kept beside the course."""
    from grader.classroom import desk

    course, chosen = choose(name)
    if len(chosen) != 1:
        stop(f"`{name}` is more than one exercise; reset them one at a time.")
    chapter, exercise = chosen[0]
    path = chapter.stub_path(exercise)
    if not yes and not typer.confirm(f"Replace {path} by the stub? Your version will be kept."):
        typer.echo("Nothing changed.")
        raise typer.Exit(FAILED)
    kept = desk.reset(course, chapter, exercise)
    typer.echo(f"{path} is the stub again. Your version: {kept}" if kept else f"{path} is the stub; nothing was lost.")


@app.command()
def revealed(
    folder: Annotated[pathlib.Path, typer.Argument(help="a chapter's hidden checks, as published")],
) -> None:
    """Tell whether published hidden checks are those that were promised with the course."""
    from grader.course.commitment import COMMITMENT, kept

    if kept(this_course().root / COMMITMENT, folder.resolve()):
        typer.echo(f"✓ {folder.name}: these are the checks that were promised.")
    else:
        typer.echo(f"✗ {folder.name}: these are not the checks that were promised.")
        raise typer.Exit(FAILED)
