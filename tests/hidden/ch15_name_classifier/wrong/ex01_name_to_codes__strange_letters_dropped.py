"""Your code drops every character that is not ASCII. A letter such as ø belongs to the name: it leaves a 0 in its place."""

import unicodedata


def name_to_codes(name):
    return list(unicodedata.normalize("NFKD", name).encode("ascii", "ignore"))
