"""A progress bar for long work, on the error stream, so that results can be piped."""

import codecs
import contextlib
from collections.abc import Callable, Iterator

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from grader.report.text import one_line

KEPT = 2000  # characters of what was printed last


@contextlib.contextmanager
def progress(total: int, label: str) -> Iterator[Callable[[str], None]]:
    """Yield a function that counts one more of `total` as done and shows what it was; silent without a terminal."""
    console = Console(stderr=True)
    last = TextColumn("{task.fields[last]}", markup=False)
    columns = (TextColumn(label), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), last)
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task(label, total=total, last="")
        yield lambda last: bar.update(task, advance=1, last=one_line(last)[:40])


@contextlib.contextmanager
def watching(label: str) -> Iterator[Callable[[bytes], None]]:
    """Yield a function that takes what a student's code prints and shows its last line while it runs."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda chunk: None
        return
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    text = ""
    with console.status(label) as status:

        def show(chunk: bytes) -> None:
            nonlocal text
            text = (text + decoder.decode(chunk))[-KEPT:]
            lines = [line for line in map(one_line, text.splitlines()) if line]
            status.update(Text(f"{label}  {lines[-1][: console.width - len(label) - 6]}" if lines else label))

        yield show
