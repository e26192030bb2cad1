"""Your letters keep their accents, so é becomes 0. An accent has to be stripped before the letter's code point is looked at."""

def name_to_codes(name):
    return [ord(letter) if ord(letter) < 128 else 0 for letter in name]
