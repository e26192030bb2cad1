"""Counts the values in msgpack bytes without making any of them."""

WIDTHS = {  # how many bytes follow the first one
    0xC0: 0, 0xC2: 0, 0xC3: 0, 0xCA: 4, 0xCB: 8, 0xCC: 1, 0xCD: 2, 0xCE: 4, 0xCF: 8, 0xD0: 1, 0xD1: 2, 0xD2: 4, 0xD3: 8,
}  # fmt: skip
BYTES = {0xC4: 1, 0xC5: 2, 0xC6: 4, 0xD9: 1, 0xDA: 2, 0xDB: 4}  # texts and bytes: how long their length is
CONTAINERS = {0xDC: 2, 0xDD: 4}  # arrays, likewise
MAP, MAP_KEYS = 0x80, 8  # our maps are short; a long one could have keys of one hash


class TooMuch(Exception):
    """More values than allowed, a container longer than its bytes, or a type that is not used; the text says which."""


def scan(body: bytes | bytearray, most: int) -> None:
    """Raise TooMuch when the bytes hold more than `most` values or could make a decoder reserve more than they fill."""
    position, count, end = 0, 0, len(body)
    while position < end:
        count += 1
        if count > most:
            raise TooMuch("it holds too many values")
        first = body[position]
        position += 1
        if MAP + MAP_KEYS < first <= MAP + 15:
            raise TooMuch("it holds a longer map than any packer writes")
        if first <= 0x9F or first >= 0xE0:
            continue
        if first <= 0xBF:
            position += first & 0x1F
        elif first in WIDTHS:
            position += WIDTHS[first]
        else:
            width = BYTES.get(first) or CONTAINERS.get(first)
            if width is None:
                raise TooMuch("it holds a type that no packer writes")
            length = int.from_bytes(body[position : position + width], "big")
            if length > end - position:
                raise TooMuch("a length is larger than the message")
            position += width + (length if first in BYTES else 0)
