"""Make the products: goods of a warehouse that never was, forty counts for each and one of nine classes.

python -m grader.data.make.products

Nothing is read. Every number follows from SHA-256 of SEED and of what the number is for, so the files are the same on
every machine and for ever. The process:

1. Each feature has a background rate, between 0.05 and 0.5.
2. Each class has three kinds. A kind marks four features of its own and four that it shares with one kind of each of
   the other two classes of its family; families are classes 0-2, 3-5 and 6-8. A marked feature has a rate of 1.6 more.
   Because the kinds of a class have little in common, no weighted sum of the features tells the classes well.
3. A product draws its class by SHARES, its kind (all three alike) and its size, log-normal with a spread of 0.5. Each
   count is Poisson with the rate of its kind, times the size.
4. Of a hundred products four get the class of the next family instead: mistakes of whoever filled in the labels.
"""

import argparse
import hashlib
import math
import pathlib
from collections.abc import Iterator

from grader.data.make import packing
from grader.data.store import FOLDER
from grader.data.tables import PRODUCT_CLASSES, PRODUCT_FEATURES

SEED = "products 1"
SIZES = {"train": 3000, "hidden": 1000}
SHARES = (0.06, 0.20, 0.12, 0.05, 0.07, 0.18, 0.06, 0.14, 0.12)  # of the classes
KINDS = 3  # in each class
MARKS = 4  # of a kind alone, and as many that it shares within its family
FAMILY = 3  # classes
MARKED = 1.6
BACKGROUND = (0.05, 0.5)
SPREAD = 0.5
MISLABELLED = 0.04


def main() -> None:
    """Write both halves."""
    parser = argparse.ArgumentParser(description="Make the products.")
    parser.add_argument("--out", type=pathlib.Path, default=FOLDER, help="where train/ and hidden/ are (grader/data)")
    out = parser.parse_args().out
    header = (*(f"f{number}" for number in range(1, PRODUCT_FEATURES + 1)), "class")
    for part, size in SIZES.items():
        packing.write_rows(out / part / "products.csv", header, [product(part, number) for number in range(size)])


def product(part: str, number: int) -> list[str]:
    """Return one product's counts and class, as text."""
    draws = numbers(f"{part} {number}")
    which, left = 0, next(draws)
    while which < PRODUCT_CLASSES - 1 and left >= SHARES[which]:
        left -= SHARES[which]
        which += 1
    kind = int(next(draws) * KINDS)
    size = math.exp(SPREAD * normal(draws))
    counts = [poisson(rate * size, next(draws)) for rate in rates(which, kind)]
    label = (which + FAMILY) % PRODUCT_CLASSES if next(draws) < MISLABELLED else which
    return [str(count) for count in counts] + [str(label)]


def rates(which: int, kind: int) -> list[float]:
    """Return the rate of each feature for a kind of a class."""
    low, high = BACKGROUND
    background = numbers("background")
    found = [low + (high - low) * next(background) for _ in range(PRODUCT_FEATURES)]
    for mark in (*marks(f"class {which} kind {kind}"), *marks(f"family {which // FAMILY} kind {kind}")):
        found[mark] += MARKED
    return found


def marks(what: str) -> list[int]:
    """Return the features that something marks."""
    order = sorted(range(PRODUCT_FEATURES), key=lambda feature: packing.rank(SEED, f"{what} marks {feature}".encode()))
    return order[:MARKS]


def numbers(what: str) -> Iterator[float]:
    """Yield numbers from 0 to below 1, always the same for the same purpose."""
    for place in range(1_000_000):
        digest = hashlib.sha256(f"{SEED}\0{what}\0{place}".encode()).digest()
        for start in range(0, len(digest), 4):
            yield int.from_bytes(digest[start : start + 4], "big") / 2**32


def normal(draws: Iterator[float]) -> float:
    """Return a standard normal number (Box and Muller, 1958)."""
    return math.sqrt(-2 * math.log(1 - next(draws))) * math.cos(2 * math.pi * next(draws))


def poisson(rate: float, share: float) -> int:
    """Return the count below which this share of a Poisson distribution lies."""
    count, term = 0, math.exp(-rate)
    total = term
    while share > total and count < 1000:
        count += 1
        term *= rate / count
        total += term
    return count


if __name__ == "__main__":
    main()
