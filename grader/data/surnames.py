"""Surnames by country."""

from grader.data import store

FILE = "names.csv"


def names(part: str = "train") -> tuple[list[str], list[int]]:
    """Return (surnames, country indices), two lists of one length.

    `countries()[index]` is the country's name. A surname belongs to one country and to one part; it is spelt as at
    home, with its accents, and may hold spaces, hyphens and apostrophes.

    Args:
        part: "train" (130 a country) or "hidden" (40 a country, with the instructor only).
    Raises: DataMissing where the file is not on this machine.
    """
    index = {country: number for number, country in enumerate(countries())}
    found = store.rows(FILE, part)
    return [name for name, _ in found], [index[country] for _, country in found]


def countries() -> list[str]:
    """Return the countries' names in alphabetical order."""
    return sorted({country for _, country in store.rows(FILE, "train")})
