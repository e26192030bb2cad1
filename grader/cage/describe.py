"""An exception of the student's code as plain data."""

import os
import pathlib
import traceback
from typing import Any

FRAMES_TOLD = 5
TEXT_TOLD = 2000


def describe(error: BaseException, box: pathlib.Path) -> dict[str, Any]:
    """Return an exception as plain data: type, bases, message and the student's own frames, innermost last."""
    try:
        message = str(error)
    except BaseException:
        message = "(its message cannot be read)"
    frames = [
        [os.path.relpath(frame.filename, box), frame.lineno or 0, frame.name, (frame.line or "")[:200]]
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename.startswith(f"{box}{os.sep}")
    ]
    if isinstance(error, SyntaxError) and (error.filename or "").startswith(str(box)):
        line = (error.text or "").strip()[:200]
        frames.append([os.path.relpath(str(error.filename), box), error.lineno or 0, "", line])
        message = str(error.msg)
    return {
        "type": type(error).__name__,
        "bases": [base.__name__ for base in type(error).__mro__],
        "message": message[:TEXT_TOLD].encode("utf-8", "replace").decode(),
        "frames": frames[-FRAMES_TOLD:],
        "todo": isinstance(error, NotImplementedError) and message.startswith("TODO"),
    }
