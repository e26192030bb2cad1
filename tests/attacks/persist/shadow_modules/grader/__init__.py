"""A false grader."""
