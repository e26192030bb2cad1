"""A false package of submissions."""

raise RuntimeError("not this one")
