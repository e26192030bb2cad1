"""Where the verdict is computed: checks, expected values and hidden data stay on this side of the wire."""
