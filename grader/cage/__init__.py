"""Where student code runs: a wire of plain data, and processes that hold nothing worth stealing."""
