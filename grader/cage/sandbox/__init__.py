"""How strongly a worker is shut in. Every backend offers the same steps; see `Backend`."""

import pathlib
from typing import Protocol

from grader.cage.sandbox import cold, landlock, namespaces, plain


class Backend(Protocol):
    """One way to shut workers in."""

    def prepare(self) -> None:
        """Run once in the zygote, after its imports and before its first worker."""

    def fork(self) -> int:
        """Fork a worker; return its process id as the host sees it, 0 in the worker."""

    def enter(self, box: pathlib.Path) -> pathlib.Path:
        """Run in each worker before the submission arrives; return the folder to put it in."""

    def seal(self, box: pathlib.Path) -> None:
        """Run in each worker when the submission is in its box and before any of it is run."""


BACKENDS: dict[str, Backend] = {"zygote": namespaces, "cold": cold, "landlock": landlock, "plain": plain}
