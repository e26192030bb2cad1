"""Marks told by their category, codes through bytes, one character at a time."""

import unicodedata


def name_to_codes(name):
    codes = []
    for letter in name:
        for piece in unicodedata.normalize("NFKD", letter):
            if unicodedata.category(piece)[0] != "M":
                codes += list(piece.encode("ascii", "ignore")) or [0]
    return codes
