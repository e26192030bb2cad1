"""How the data files are made: one script for each set, each run by hand on a source that is at hand."""
