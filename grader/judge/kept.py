"""Containers of a class of the student's own: the judge sees their content, the student's code gets back the object.

A model may be a NamedTuple, or hold a Counter: plain copies of these would do less than the originals.
"""

from collections.abc import Callable
from typing import Any

from grader.cage import wire


class Kept:
    """Data whose original stays in the worker under a number; None where only the copy is left."""

    number: int | None = None


class KeptList(Kept, list):
    """A list whose original stays in the worker."""


class KeptTuple(Kept, tuple):
    """A tuple whose original stays in the worker."""


class KeptDict(Kept, dict):
    """A dict whose original stays in the worker."""


class KeptSet(Kept, set):
    """A set whose original stays in the worker."""


KINDS: dict[type, Callable[[Any], Any]] = {list: KeptList, tuple: KeptTuple, dict: KeptDict, set: KeptSet}


def same_as(one: Any, other: Any) -> Any:
    """Return a container, which now stands for the same original as another one of its type."""
    if isinstance(one, Kept):
        other.number = one.number
    return other


class Packer(wire.Packer):
    """Packs questions: in place of what is kept goes its number."""

    def pack_container(self, value: Any, depth: int) -> Any:
        """Return the tree of what is no single value."""
        if isinstance(value, Kept) and value.number is not None:
            return {"handle": value.number}
        return super().pack_container(value, depth)


class Unpacker(wire.Unpacker):
    """Unpacks answers: what is kept comes with its number."""

    def untag(self, tag: str, content: Any, depth: int) -> Any:
        """Return the value of a tagged tree. Raises WireError, or anything else, for whatever no packer writes."""
        if tag != "kept":
            return super().untag(tag, content, depth)
        number, tree = content
        value = self.unpack(tree, depth)
        if type(number) is not int or type(value) not in KINDS:
            raise wire.WireError("what is kept is a number and a container")
        kept = KINDS[type(value)](value)
        kept.number = number
        return kept
