"""Your combining marks stay in the list as zeros: é gives two codes. The marks are to be dropped before the code points are taken."""

import unicodedata


def name_to_codes(name):
    return [ord(letter) if ord(letter) < 128 else 0 for letter in unicodedata.normalize("NFKD", name)]
