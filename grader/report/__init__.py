"""Telling: what the judge found, for the terminal and as pages."""
