"""What a training looked like, as numbers ready to be drawn: the loss curve, the scale of a score, pictures."""

import base64
import re
import struct
import zlib
from typing import Any

from grader.judge.results import Confusion, Picture, Score
from grader.judge.score import shown

LOSS = re.compile(r"\bloss\b[^\d\n-]{0,12}(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)", re.IGNORECASE)
MOST_POINTS = 200
WIDTH, HEIGHT = 300.0, 90.0  # of a curve, in the units of its view box


def losses(printed: str) -> list[float]:
    """Return the losses in what a training printed, one from each line that names one."""
    found = [float(match[1]) for line in printed.splitlines() if (match := LOSS.search(line))]
    step = -(-len(found) // MOST_POINTS) or 1
    return found[::step]


def curve(values: list[float]) -> dict[str, Any] | None:
    """Return a curve's points for an SVG polyline, and its first, last, lowest and highest value; None for too few."""
    if len(values) < 2:
        return None
    low, high = min(values), max(values)
    width = high - low or 1.0
    points = [
        f"{WIDTH * index / (len(values) - 1):.1f},{HEIGHT * (high - value) / width:.1f}"
        for index, value in enumerate(values)
    ]
    return {
        "points": " ".join(points), "count": len(values), "first": f"{values[0]:.3g}", "last": f"{values[-1]:.3g}",
        "low": f"{low:.3g}", "high": f"{high:.3g}",
    }  # fmt: skip


def scale(score: Score) -> dict[str, Any]:
    """Return where the marks of a score lie on a scale, from 0 (nothing earned) to 100 (the best known)."""
    best = max(score.high, score.value) if score.threshold > score.zero else min(score.low, score.value)

    def place(value: float) -> float:
        return round(min(max(100 * (value - score.zero) / (best - score.zero or 1.0), 0.0), 100.0), 2)

    band = sorted((place(score.low), place(score.high)))
    return {
        "value": place(score.value), "threshold": place(score.threshold), "start": band[0], "width": band[1] - band[0],
        "told": told(score),
    }  # fmt: skip


def told(score: Score) -> str:
    """Return a score in a sentence: what it is, what earns all points, where the course's own solution lies."""
    return (
        f"{score.unit} {shown(score.value)}; nothing is earned up to {shown(score.zero)}, everything from "
        f"{shown(score.threshold)}. The course's own solution reached {shown(score.low)} to {shown(score.high)} "
        f"in {score.runs} runs."
    )


def rows(confusion: Confusion) -> list[dict[str, Any]]:
    """Return the rows of a confusion matrix: the class, its counts, and each count's share of the row."""
    return [
        {"name": name, "cells": [(count, count / (sum(counts) or 1)) for count in counts]}
        for name, counts in zip(confusion.names, confusion.counts, strict=True)
    ]


def png(picture: Picture) -> str:
    """Return a grey picture as a data URI of a PNG."""
    height = len(picture.pixels) // picture.width
    lines = b"".join(b"\0" + picture.pixels[row * picture.width : (row + 1) * picture.width] for row in range(height))
    header = struct.pack(">IIBBBBB", picture.width, height, 8, 0, 0, 0, 0)
    body = b"".join((_chunk(b"IHDR", header), _chunk(b"IDAT", zlib.compress(lines, 9)), _chunk(b"IEND", b"")))
    return "data:image/png;base64," + base64.b64encode(b"\x89PNG\r\n\x1a\n" + body).decode()


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
