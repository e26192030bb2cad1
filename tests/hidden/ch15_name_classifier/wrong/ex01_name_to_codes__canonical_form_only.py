"""Your normal form takes accented letters apart, but leaves ligatures and the like whole. That is NFD; the K in NFKD turns ﬁ into f and i."""

import unicodedata


def name_to_codes(name):
    plain = (c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return [ord(c) if ord(c) < 128 else 0 for c in plain]
