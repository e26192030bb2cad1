"""Your code keeps only the first character that each letter is taken apart into. One that becomes several, as ﬁ does, loses the others, and a mark that stands alone is kept."""

import unicodedata


def name_to_codes(name):
    first = [unicodedata.normalize("NFKD", c)[0] for c in name]
    return [ord(c) if ord(c) < 128 else 0 for c in first]
