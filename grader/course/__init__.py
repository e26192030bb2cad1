"""Authoring: where files lie, stubs from solutions, and the proof that a course checks what it says."""
