"""Your code turns every letter into lower case first. Case is information about a name and stays as it is."""

import unicodedata


def name_to_codes(name):
    plain = (c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))
    return [ord(c) if ord(c) < 128 else 0 for c in plain]
