"""Many submissions: taking them in, grading them, writing what was found."""
