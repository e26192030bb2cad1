"""A PyTorch course that checks itself: a trusted judge decides, a caged worker runs the student's code."""

import importlib
from typing import Any

__version__ = "0.1.0"


def check(name: str) -> Any:
    """Run the public checks of an exercise on its cell of this notebook, as last run; the result shows itself.

    Raises NotFound with the nearest name, and CellMissing when the exercise's cell was not run.
    """
    # By name, so that the modules below need not know those above.
    return importlib.import_module("grader.classroom.cell").check(name)
