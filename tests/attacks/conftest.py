"""The target course's check files are the judge's to collect, not pytest's."""

collect_ignore = ["course", "forge", "read", "hang", "exhaust", "escape", "persist", "inject"]
