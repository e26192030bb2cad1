"""Would run when an interpreter starts."""

open("/tmp/dropped_7f3a_site", "w").close()
