"""Make the poems: Tang quatrains of five characters a line, from the package chinese-poetry.

npm pack chinese-poetry
python -m grader.data.make.poems --source chinese-poetry-2.0.1.tgz

The texts are twelve centuries old. Rare characters would make a large vocabulary of which little can be learnt, so only
poems of the commonest ones are taken.
"""

import collections
import json
import pathlib
import re
import tarfile

import numpy as np

from grader.data.make import packing

MEMBER = re.compile(r"package/dist/quantangshi/poet\.tang\.\d+\.json")
QUATRAIN = re.compile(r"([\u4e00-\u9fff]{5}，[\u4e00-\u9fff]{5}。){2}")
SEED = "poems 1"
COMMON = 1600  # characters, the two signs included
TRAIN, HIDDEN = 900, 240
ALIKE = 10  # of 20 characters in the same places: then two poems are versions of one


def main() -> None:
    """Read the package and write both halves."""
    source, folders = packing.arguments("Make the poems.", "npm's package chinese-poetry, packed")
    train, hidden = part(common(single(read(source))))
    for name, rows in (("train", train), ("hidden", hidden)):
        packing.write_rows(folders[name] / "poems.csv", ("poem", "author"), rows)


def read(package: pathlib.Path) -> list[tuple[str, str]]:
    """Return every quatrain and its author, in the package's order of file names."""
    found = []
    with tarfile.open(package) as archive:
        for member in sorted(archive.getmembers(), key=lambda member: member.name):
            file = archive.extractfile(member) if MEMBER.fullmatch(member.name) else None
            for poem in json.load(file) if file is not None else []:
                text = "".join(poem["paragraphs"])
                if QUATRAIN.fullmatch(text):
                    found.append((text, poem["author"]))
    return found


def single(poems: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the poems without later versions of one that is there already."""
    seen = np.zeros((0, 24), dtype=np.int64)
    kept = []
    for text, author in poems:
        codes = np.array([ord(character) for character in text])
        if not len(seen) or ((seen == codes).sum(axis=1) - 4).max() < ALIKE:  # the four signs are always alike
            kept.append((text, author))
            seen = np.concatenate([seen, codes[None]])
    return kept


def common(poems: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the poems that are made of the commonest characters alone."""
    counts = collections.Counter(character for text, _ in poems for character in text)
    known = set(sorted(counts, key=lambda character: (-counts[character], character))[:COMMON])
    return [poem for poem in poems if set(poem[0]) <= known]


def part(poems: list[tuple[str, str]]) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return two shuffled parts; in the hidden one there is no character that the other lacks."""
    shuffled = sorted(poems, key=lambda poem: packing.rank(SEED, poem[0].encode()))
    train = shuffled[:TRAIN]
    known = {character for text, _ in train for character in text}
    hidden = [poem for poem in shuffled[TRAIN:] if set(poem[0]) <= known][:HIDDEN]
    if len(hidden) < HIDDEN:
        raise SystemExit(f"{len(poems)} poems do not part into {TRAIN} and {HIDDEN}")
    return train, hidden


if __name__ == "__main__":
    main()
