"""A progress bar for long work, on the error stream, so that results can be piped."""

import contextlib
from collections.abc import Callable, Iterator

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from grader.report.text import one_line


@contextlib.contextmanager
def progress(total: int, label: str) -> Iterator[Callable[[str], None]]:
    """Yield a function that counts one more of `total` as done and shows what it was; silent without a terminal."""
    console = Console(stderr=True)
    last = TextColumn("{task.fields[last]}", markup=False)
    columns = (TextColumn(label), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), last)
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task(label, total=total, last="")
        yield lambda last: bar.update(task, advance=1, last=one_line(last)[:40])
