"""Texts: poems to continue and reviews to grade."""

from grader.data import store

GRADES = ("very bad", "bad", "mixed", "good", "very good")


def poems(part: str = "train") -> list[str]:
    """Return Tang quatrains, four lines of five characters each, as texts of 24 characters: 床前明月光，疑是地上霜。……

    Every line ends with a sign, ， after the first and third and 。 after the second and fourth. No poem is in both
    parts, and every character of the hidden part occurs in the other.

    Args:
        part: "train" (900) or "hidden" (240, with the instructor only).
    Raises: DataMissing where the file is not on this machine.
    """
    return [poem for poem, _ in store.rows("poems.csv", part)]


def reviews(part: str = "train") -> tuple[list[str], list[int]]:
    """Return (texts, grades), two lists of one length: short reviews in English, and how good they find their thing.

    A grade is an index into GRADES, from 0 (very bad) to 4 (very good). No review is in both parts.

    Args:
        part: "train" (600 of each grade) or "hidden" (160 of each grade, with the instructor only).
    Raises: DataMissing where the file is not on this machine.
    """
    found = store.rows("reviews.csv", part)
    return [text for text, _ in found], [int(grade) for _, grade in found]
