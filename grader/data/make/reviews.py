"""Make the reviews: short texts with a grade, written by a seeded process.

python -m grader.data.make.reviews

A review speaks of one thing and of one to three of its sides. Each side gets an opinion from -2.5 to 2.5, said with a
word and what stands around it: "rather dull", "not good", "anything but awful". Opinions count as they are
joined: in "A, but B" and "although A, B" what is conceded counts little, and what others say, or what was expected, not
at all. The mean of what counts makes the grade. Words alone do not give it away, for each of them occurs in all grades.
"""

import argparse
import collections
import pathlib
import random
from collections.abc import Sequence
from typing import TypeVar

from grader.data.make import packing
from grader.data.store import FOLDER

SEED = "reviews 1"
TRAIN_EACH, HIDDEN_EACH = 600, 160
GRADES = 5
BOUNDS = (-1.2, -0.4, 0.4, 1.2)  # between the grades
CONCEDED = 0.25  # what a conceded opinion counts

THINGS = {
    "hotel": ["the room", "the bed", "the breakfast", "the view", "the service", "the pool"],
    "film": ["the plot", "the acting", "the music", "the ending", "the first half", "the dialogue"],
    "restaurant": ["the soup", "the fish", "the service", "the wine", "the dessert", "the bread"],
    "novel": ["the plot", "the style", "the heroine", "the ending", "the first chapter", "the dialogue"],
    "phone": ["the screen", "the battery", "the camera", "the sound", "the case", "the keyboard"],
    "concert": ["the sound", "the singer", "the band", "the second half", "the light", "the hall"],
}
WORDS = {
    2: ["superb", "wonderful", "excellent", "brilliant", "perfect"],
    1: ["good", "nice", "pleasant", "decent", "fine"],
    -1: ["dull", "weak", "poor", "mediocre", "bland"],
    -2: ["awful", "terrible", "dreadful", "horrible", "abysmal"],
}
# How a word is said, and what becomes of its opinion.
PLAIN = [("{}", 1.0), ("{}", 1.0), ("{}", 1.0)]
STRONGER = [("very {}", 1.5), ("really {}", 1.5), ("truly {}", 1.5), ("so {}", 1.5)]
WEAKER = [("rather {}", 0.6), ("a little {}", 0.5), ("somewhat {}", 0.5), ("almost {}", 0.5)]
DENIED = [("not {}", -0.6), ("not exactly {}", -0.6), ("never {}", -0.8), ("hardly {}", -0.7)]
REVERSED = [("anything but {}", -1.0), ("far from {}", -1.0), ("the opposite of {}", -1.0)]
NOT_VERY = [("not very {}", -0.5), ("not really {}", -0.5), ("not so {}", -0.5)]
FORMS = (PLAIN, PLAIN, STRONGER, WEAKER, DENIED, REVERSED, NOT_VERY)

OPENINGS = ["We were there in {month}.", "My sister had recommended it.", "I had read about it in the paper.",
            "It was a present.", "This was my second {thing} of that kind.", "We went with friends.",
            "I know a {thing} or two.", "A {thing} for a rainy day in {month}."]  # fmt: skip
CLOSINGS = ["That is all I can say.", "We paid the full price.", "You may see it otherwise.",
            "I am not easy to please.", "So much for this {thing}.", "I have told all my friends."]  # fmt: skip
MONTHS = ["March", "May", "July", "October", "December"]
HEARSAY = ["My neighbour calls it {}.", "I had expected something {}.", "The old one was {}.", "Others find it {}.",
           "In the paper they called it {}.", "My brother says it is {}."]  # fmt: skip
BOTH = ["{A}, and {b}.", "{A}. {B}.", "{A}; {b}, too."]
BUT = ["{A}, but {b}.", "Although {a}, {b}.", "{A}. Nevertheless, {b}.", "Granted, {a}; still, {b}."]
FIRST_COUNTS = ["{B}, even if {a}.", "{B}, although {a}.", "{B}, no matter that {a}."]


Choice = TypeVar("Choice")


class Writer:
    """Draws reviews; the same seed gives the same ones on every machine and with every version of Python."""

    def __init__(self, seed: str):
        self.stream = random.Random(seed)

    def share(self) -> float:
        """Return a number from 0 to 1. Of all that `random` offers, this stream alone is promised to stay."""
        return self.stream.random()

    def one(self, choices: Sequence[Choice]) -> Choice:
        """Return one of several things."""
        return choices[int(self.share() * len(choices))]

    def said(self) -> tuple[str, float]:
        """Return a word with what stands around it, and the opinion that this says."""
        strength = self.one(list(WORDS))
        form, factor = self.one(self.one(FORMS))
        return form.format(self.one(WORDS[strength])), max(-2.5, min(2.5, strength * factor))

    def opinion(self, side: str) -> tuple[str, float]:
        """Return a clause on one side of a thing, and its opinion."""
        said, value = self.said()
        verb = self.one(["was", "is", "was", "seemed to me"])
        if self.share() < 0.1:
            return f"I have never seen {side} as {self.one(WORDS[2])} as this", 2.5
        if self.share() < 0.1:
            better = self.share() < 0.5
            return f"{side} could not have been {'better' if better else 'worse'}", 2.5 if better else -2.5
        return f"{side} {verb} {said}", value

    def body(self, sides: list[str]) -> tuple[str, float]:
        """Return the sentences that count, and the mean of their opinions."""
        first, a = self.opinion(sides[0])
        kind = self.share()
        if kind < 0.2:
            return f"{first}.", a
        second, b = self.opinion(sides[1])
        if kind < 0.4:
            pattern, total, weight = self.one(BOTH), a + b, 2.0
        else:
            patterns = BUT if kind < 0.8 else FIRST_COUNTS
            pattern, total, weight = self.one(patterns), CONCEDED * a + b, 1 + CONCEDED
        text = pattern.format(a=first, b=second, A=upper(first), B=upper(second))
        if self.share() < 0.2:
            third, c = self.opinion(sides[2])
            return f"{text} {upper(third)}.", (total + c) / (weight + 1)
        return text, total / weight

    def review(self) -> tuple[str, int]:
        """Return a review and its grade, 0 to 4."""
        thing = self.one(list(THINGS))
        sides = THINGS[thing]
        start = int(self.share() * len(sides))
        text, mean = self.body([sides[(start + step * 5) % len(sides)] for step in range(3)])
        parts = [upper(text)]
        if self.share() < 0.3:
            parts.insert(0 if self.share() < 0.5 else len(parts), self.one(HEARSAY).format(self.said()[0]))
        if self.share() < 0.25:
            parts.insert(0, self.one(OPENINGS).format(thing=thing, month=self.one(MONTHS)))
        if self.share() < 0.15:
            parts.append(self.one(CLOSINGS).format(thing=thing))
        return " ".join(parts), sum(mean > bound for bound in BOUNDS)


def upper(text: str) -> str:
    """Return a clause as the beginning of a sentence."""
    return text[0].upper() + text[1:]


def main() -> None:
    """Write both halves, with as many reviews of each grade."""
    parser = argparse.ArgumentParser(description="Make the reviews.")
    parser.add_argument("--out", type=pathlib.Path, default=FOLDER, help="where train/ and hidden/ are (grader/data)")
    folder = parser.parse_args().out
    halves = made()
    for name, rows in zip(("train", "hidden"), halves, strict=True):
        rows.sort(key=lambda row: packing.rank(SEED, row[0].encode()))
        packing.write_rows(folder / name / "reviews.csv", ("review", "grade"), rows)


def made() -> list[list[tuple[str, str]]]:
    """Return the two halves: as many of each grade, and no review twice."""
    writer, each = Writer(SEED), TRAIN_EACH + HIDDEN_EACH
    by_grade: dict[int, list[str]] = collections.defaultdict(list)
    seen = set()
    while len(by_grade) < GRADES or min(map(len, by_grade.values())) < each:
        text, grade = writer.review()
        if text not in seen:
            seen.add(text)
            by_grade[grade].append(text)
    halves: list[list[tuple[str, str]]] = [[], []]
    for grade, texts in by_grade.items():
        halves[0] += [(text, str(grade)) for text in texts[:TRAIN_EACH]]
        halves[1] += [(text, str(grade)) for text in texts[TRAIN_EACH:each]]
    return halves


if __name__ == "__main__":
    main()
