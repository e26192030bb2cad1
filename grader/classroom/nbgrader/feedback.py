"""Pages with feedback: nbgrader's, with a template of ours, and without what submissions might do to a browser."""

import copy
import pathlib
from collections.abc import Iterable
from typing import Any

import bleach
import nbgrader.server_extensions.formgrader as formgrader
from nbconvert.exporters import HTMLExporter

from grader.resources import templates

BLOCKS = "br dd del div dl dt h1 h2 h3 h4 h5 h6 hr img p pre s span sub sup table tbody td th thead tr".split()
ATTRIBUTES = {"*": ["class", "id", "align"], "a": ["href", "title"], "img": ["src", "alt"]}


class FeedbackPages(HTMLExporter):
    """Writes a student's page from the autograded notebook; nbgrader's own choice of a template does not count."""

    def __init__(self, **given: Any) -> None:
        theirs = pathlib.Path(formgrader.__file__).parent / "templates"
        config = given["config"] = copy.deepcopy(given["config"])
        config.HTMLExporter.template_name = "grader_feedback"
        config.HTMLExporter.extra_template_basedirs = [str(templates() / "nbgrader")]
        config.HTMLExporter.extra_template_paths = [*config.HTMLExporter.extra_template_paths, str(theirs)]
        super().__init__(**given)

    def default_filters(self) -> Iterable[tuple[str, Any]]:
        """Yield nbconvert's filters and ours."""
        yield from super().default_filters()
        yield "harmless", harmless


def harmless(html: str) -> str:
    """Return HTML without scripts, styles and everything else that acts; pictures may be data."""
    protocols = {"http", "https", "mailto", "data"}
    return str(bleach.clean(html, tags={*bleach.ALLOWED_TAGS, *BLOCKS}, attributes=ATTRIBUTES, protocols=protocols))
