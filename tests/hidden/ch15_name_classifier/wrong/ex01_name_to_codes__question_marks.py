"""Your encoding puts a question mark, 63, where a letter has no ASCII form. That is the code of another character; the unknown ones get 0."""

import unicodedata


def name_to_codes(name):
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return list(plain.encode("ascii", "replace"))
