"""A regular expression for what is not ASCII, and a tensor on the way."""

import re
import unicodedata

import torch


def name_to_codes(name):
    text = "".join(filter(lambda c: unicodedata.combining(c) == 0, unicodedata.normalize("NFKD", name)))
    text = re.sub(r"[^\x00-\x7f]", "\0", text)
    return torch.tensor([ord(c) for c in text], dtype=torch.int64).tolist()
