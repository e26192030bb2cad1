"""Releasing and collecting through nbgrader, graded by our judge: no kernel starts while a class is autograded.

course_folder writes the folder that nbgrader works in; its configuration names the classes of the other modules:
release (stubs from solutions), intake (submitted notebooks, whatever was done to them), judge (scores and comments for
the gradebook, from verdicts), feedback (pages for students). imported goes the other way: their chapters to ours.
"""
