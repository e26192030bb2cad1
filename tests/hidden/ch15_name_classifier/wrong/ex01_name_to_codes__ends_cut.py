"""Your code cuts off what is blank at the ends of a name. Every character gives a code, wherever it stands."""

import unicodedata


def name_to_codes(name):
    plain = [letter for letter in unicodedata.normalize("NFKD", name.strip()) if not unicodedata.combining(letter)]
    return [ord(letter) if ord(letter) < 128 else 0 for letter in plain]
