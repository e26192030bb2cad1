"""The process in which a handout's blocks run, and the only one that draws its pictures.

`grader.course.handout` starts it in the chapter's folder, with the blocks as JSON on standard input. Each block gets
one line of JSON on standard output: what it printed, its picture, or what it raised and where.
"""

import contextlib
import io
import json
import os
import pathlib
import random
import sys
import traceback
import types
import warnings
from typing import Any

import matplotlib
import numpy
import torch
from cycler import cycler
from matplotlib import pyplot as plt

from grader.cage.torchvision_cpu import declare_operators

# The colours of M. Okabe and K. Ito, which stay apart for the colour-blind; their yellow is too faint for a line.
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000")
INK, FAINT = "#333333", "#DDDDDD"
STYLE: dict[str, Any] = {
    "axes.prop_cycle": cycler(color=COLOURS),
    "image.cmap": "cividis",
    "figure.figsize": (6, 3.5),
    "figure.constrained_layout.use": True,
    "figure.facecolor": "white",  # readable on a dark page as well
    "font.family": "DejaVu Sans",  # comes with matplotlib
    "font.size": 10,
    "axes.titlesize": 11,
    "axes.labelcolor": INK,
    "axes.edgecolor": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "axes.axisbelow": True,
    "grid.color": FAINT,
    "grid.linewidth": 0.8,
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "lines.linewidth": 2,
    "lines.markersize": 5,
    "legend.frameon": False,
    "path.simplify": True,
    "svg.fonttype": "path",  # the same letters for every reader, whatever fonts there are
    "svg.hashsalt": "handout",
}


def main() -> None:
    """Run the blocks in order until one raises."""
    with os.fdopen(os.dup(1), "w") as answers:
        os.dup2(2, 1)  # what is printed past sys.stdout must not be taken for an answer
        prepare()
        names = namespace()
        for block in json.load(sys.stdin):
            answer = run(block, names)
            answers.write(json.dumps(answer) + "\n")
            answers.flush()
            if "error" in answer:
                return


def prepare() -> None:
    """Set what would otherwise differ from run to run, or from one author's settings to another's."""
    matplotlib.use("Agg")
    matplotlib.rcdefaults()
    plt.style.use(STYLE)
    warnings.filterwarnings("error", message="Glyph .* missing")
    random.seed(0)
    numpy.random.seed(0)
    torch.manual_seed(0)
    torch.set_num_threads(1)
    declare_operators()


def namespace() -> dict[str, Any]:
    """Return the names that the blocks share; to Python they are the main program."""
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    vars(module).update(plt=plt, torch=torch)
    return vars(module)


def run(block: dict[str, Any], names: dict[str, Any]) -> dict[str, Any]:
    """Run one block; return what becomes of it."""
    source = "\n" * block["line"] + block["code"]  # the lines count as in the handout
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(source, block["file"], "exec"), names)
            return {"svg": svg()} if block["name"] else {"printed": printed.getvalue()}
    except BaseException as error:
        return told(error, block["file"], block["line"])


def svg() -> str:
    """Return the current figure; the same figure gives the same text."""
    if not plt.get_fignums():
        raise ValueError("no figure was drawn; begin with `fig, ax = plt.subplots()`")
    figure, text = plt.gcf(), io.StringIO()
    for axes in figure.axes:
        if axes.images:
            axes.grid(False)
    figure.savefig(text, format="svg", metadata={"Date": None, "Creator": None})
    plt.close("all")
    return "".join(line.rstrip() + "\n" for line in text.getvalue().split("\n") if line.strip())


def told(error: BaseException, file: str, line: int) -> dict[str, Any]:
    """Return what a block raised, the line of the handout, and the place in a solution where it happened there."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in frames if frame.filename == file]
    if isinstance(error, SyntaxError) and error.filename == file:
        lines.append(error.lineno)
    text = " ".join(f"{type(error).__name__}: {error}".split())
    last = pathlib.Path(frames[-1].filename)
    if frames[-1].filename != file and last.parent == pathlib.Path.cwd():
        text += f" ({last.name}, line {frames[-1].lineno})"
    return {"error": text, "line": lines[-1] if lines else line}


if __name__ == "__main__":
    main()
