"""Pages in a real browser: nothing of a submission runs, tables sort, everything can be read."""

import pathlib
import shutil
import socket
from collections.abc import Iterator
from typing import Any

import playwright.sync_api
import pytest

from grader.judge.results import Difference, State
from grader.report.html import student_page
from tests.grader.records import HOSTILE, check, class_of_three, class_page, hostile, submission

BROWSER_ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-quic",
]  # fmt: skip


@pytest.fixture(scope="module")
def browser() -> Iterator[playwright.sync_api.Browser]:
    """Yield Chromium; a machine without it fails, since the pages were then seen by nobody."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.fail("Chromium is missing: install the package `chromium`, or leave these tests out with -m 'not slow'.")
    with playwright.sync_api.sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=program, args=BROWSER_ARGUMENTS)
        yield running
        running.close()


@pytest.fixture
def opened(browser: playwright.sync_api.Browser, tmp_path: pathlib.Path) -> Iterator[Any]:
    """Yield a function that opens a page's text and returns the tab and the addresses it asked for."""
    tab = browser.new_page()
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))

    def open_page(page: str) -> tuple[playwright.sync_api.Page, list[str]]:
        path = tmp_path / "page.html"
        path.write_text(page, "utf-8")
        tab.goto(path.as_uri())
        return tab, asked

    yield open_page
    tab.close()


def hacked(tab: playwright.sync_api.Page) -> bool:
    """Return whether any script of a submission ran, now or on a click or hover."""
    for summary in tab.query_selector_all("summary"):
        summary.click()
    return tab.evaluate("typeof window.hacked !== 'undefined'")


@pytest.mark.slow
def test_browser_runs_nothing_of_a_submission(opened: Any) -> None:
    """Hostile names, messages and output run no script and load nothing, on either page."""
    everything = [hostile(text) for text in HOSTILE]
    for page in (student_page(hostile("".join(HOSTILE))), class_page(everything, HOSTILE)):
        tab, asked = opened(page)
        assert (False, 1) == (hacked(tab), len(asked))
        asked.clear()


@pytest.mark.slow
def test_policy_holds_where_escaping_would_not(opened: Any) -> None:
    """Markup smuggled into a finished page is still forbidden to run and to load."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.3)
        smuggled = (
            f"<script>window.hacked = 1</script><img src='http://127.0.0.1:{server.getsockname()[1]}/x.png'>"
            "<svg onload='window.hacked = 1'></svg><iframe src='javascript:parent.hacked = 1'></iframe>"
        )
        for page in (student_page(submission()), class_page([submission()])):
            tab, _ = opened(page.replace("<main>", f"<main>{smuggled}"))
            assert not hacked(tab)
            with pytest.raises(TimeoutError):
                server.accept()


@pytest.mark.slow
def test_smuggled_script_runs_without_the_policy(opened: Any) -> None:
    """The test above would notice: with the policy taken away, the same script does run."""
    page = student_page(submission()).replace("<main>", "<main><script>window.hacked = 1</script>")
    tab, _ = opened(page.replace("Content-Security-Policy", "nothing"))
    assert hacked(tab)


def first_cells(tab: playwright.sync_api.Page) -> list[str]:
    """Return the names in the rows that can be seen."""
    return [cell.inner_text() for cell in tab.query_selector_all("#students tbody tr:not([hidden]) th")]


@pytest.mark.slow
def test_class_table_sorts(opened: Any) -> None:
    """A click on a column's head sorts by it, best first; a second click turns the order round."""
    tab, _ = opened(class_page(class_of_three()))
    orders = [first_cells(tab)]
    for head in ("Score", "Score", "Student", "Student"):
        tab.click(f"#students thead button:has-text('{head}')")
        orders.append(first_cells(tab))
    by_name, by_score = ["Ada", "bob", "Zoë"], ["Zoë", "bob", "Ada"]
    assert [by_name, by_score, by_score[::-1], by_name, by_name[::-1]] == orders
    assert "descending" == tab.get_attribute("#students thead th:first-child", "aria-sort")


@pytest.mark.slow
def test_class_table_filters(opened: Any) -> None:
    """Typing leaves the names that have it, accents and case apart, and says how many."""
    tab, _ = opened(class_page(class_of_three()))
    tab.fill("#filter", "ZOE")
    assert (["Zoë"], "1 of 3") == (first_cells(tab), tab.inner_text("#shown"))
    tab.fill("#filter", "")
    assert (["Ada", "bob", "Zoë"], "") == (first_cells(tab), tab.inner_text("#shown"))


@pytest.mark.slow
@pytest.mark.parametrize("width", [320, 390, 1200])
def test_pages_fit_the_window(opened: Any, width: int) -> None:
    """No page scrolls sideways, whatever is said without a space."""
    values = Difference("e" * 300, "g" * 300, "w" * 300)
    failed = check(State.FAILED, "y" * 300, message="z" * 300, difference=values, frames=["f" * 300], printed="p" * 999)
    long = submission("x" * 200, failed)
    for page in (student_page(long), class_page([long, *class_of_three()], ["n" * 300])):
        tab, _ = opened(page)
        tab.set_viewport_size({"width": width, "height": 800})
        assert width >= tab.evaluate("document.documentElement.scrollWidth")


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out(opened: Any, scheme: Any) -> None:
    """Every text colour has a contrast of 4.5 or more against each ground it is used on, light and dark."""
    tab, _ = opened(student_page(submission()))
    tab.emulate_media(color_scheme=scheme)
    names = [
        "paper",
        "card",
        "insight",
        "failed-tint",
        "broken-tint",
        "ink",
        "soft",
        "passed",
        "failed",
        "todo",
        "broken",
        "link",
    ]
    colours = {
        name: tab.evaluate(f"getComputedStyle(document.documentElement).getPropertyValue('--{name}')") for name in names
    }
    grounds, inks = names[:5], names[5:]
    low = [(ink, ground) for ink in inks for ground in grounds if contrast(colours[ink], colours[ground]) < 4.5]
    assert [] == low


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, as WCAG defines it."""
    dark, light = sorted(map(luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb`."""
    parts = [int(colour.strip()[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
