"""Your limit lets the code point 128 through. The codes run from 0 to 127, since a table of 128 rows has no row 128."""

import unicodedata


def name_to_codes(name):
    plain = (c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return [ord(c) if ord(c) <= 128 else 0 for c in plain]
