"""Neo4j Browser in a headless Chromium, worked as a person works it: clicking, pasting, dropping files onto it.

Debian's packages chromium and chromium-driver are what it needs. Chromium reaches this machine and nothing else.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException, WebDriverException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

T = TypeVar("T")

PATIENCE = 60.0  # seconds
_QUIET = (
    "--headless",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
# what a frame shows when its answer is there: a result, an error, parameters, a style sheet
_ANSWERED = "[data-testid=frame-loaded-contents], [data-testid=frameContents] pre"


_TITLES = "[data-testid^='scriptTitle-']"


class NoChromium(Exception):
    """No Chromium can be started here; the message says what is missing."""


@dataclass(frozen=True)
class Drawn:
    """A node as it is drawn: its caption in one line, and its colour in capitals."""

    caption: str
    colour: str


@dataclass(frozen=True)
class Frame:
    """What one command left on the page: its words, what is drawn in it, and each label's colour in its legend."""

    text: str
    nodes: list[Drawn]
    relationships: list[str]
    legend: dict[str, str]


class Browser:
    """The page at `address`, in a window of `width` by `height` pixels."""

    def __init__(self, address: str, *, width: int = 1400, height: int = 900) -> None:
        binary, driver = (shutil.which(name) for name in ("chromium", "chromedriver"))
        if not binary or not driver:
            raise NoChromium("Chromium and its driver are not installed (Debian: chromium, chromium-driver)")
        options = Options()
        options.binary_location = binary
        # Chromium's sandbox refuses root, who runs CI
        for argument in (*_QUIET, f"--window-size={width},{height}", *(["--no-sandbox"] if os.geteuid() == 0 else [])):
            options.add_argument(argument)
        try:
            self._driver = webdriver.Chrome(options, Service(driver))
        except WebDriverException as error:
            raise NoChromium(f"Chromium did not start: {error.msg}") from None
        self._command("Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
        self._driver.get(address)

    def fill_in(self, user: str, password: str) -> None:
        """Fill in the form that is there at the start."""
        self._found("[data-testid=username]").send_keys(user)
        self._found("[data-testid=password]").send_keys(password)

    def connect(self) -> None:
        """Log in with what is filled in."""
        self._click("[data-testid=connect]")
        # two frames: what the form became, and the page of welcome
        self._until(lambda: len(self._all("[data-testid=frame]")) == 2, "that it is connected")
        notice = "//span[contains(., 'product usage')]/following-sibling::span"
        self._until(lambda: self._driver.find_elements(By.XPATH, notice), "its notice")[0].click()

    def ask(self, text: str) -> Frame:
        """Paste `text` into the editor, run it, and return what it gave."""
        self.paste(text)
        return self.run()

    def paste(self, text: str) -> None:
        """Put `text` into the clipboard and press Ctrl-V in the editor."""
        write = "navigator.clipboard.writeText(arguments[0]).then(() => arguments[1](true))"
        self._driver.execute_async_script(write, text)
        self._click("[data-testid=activeEditor] .monaco-editor")
        ActionChains(self._driver).key_down(Keys.CONTROL).send_keys("v").key_up(Keys.CONTROL).perform()

    def run(self) -> Frame:
        """Run what is in the editor and return what it gave."""
        before = self._all("[data-testid=frame]")
        self._click("[data-testid=editor-Run]")
        return self._new(before)

    def drop(self, path: Path) -> None:
        """Drag a file from the desktop onto the page."""
        data = {"items": [], "files": [str(path)], "dragOperationsMask": 1}
        for step in ("dragEnter", "dragOver", "drop"):
            self._command("Input.dispatchDragEvent", type=step, x=400, y=400, data=data)

    def drop_style(self, path: Path) -> Frame:
        """Drop a style sheet and return the frame that shows it."""
        before = self._all("[data-testid=frame]")
        self.drop(path)
        return self._new(before)

    def favorites(self, folder: str) -> list[str]:
        """The names of the saved scripts in a folder, which stays open as the drawer does."""
        shown = f"[data-testid='savedScriptsFolder-{folder}']"
        if not self._all(shown):
            self._click("[data-testid=navigationFavorites] button")
        self._click(f"[data-testid='expandFolder-{folder}']")
        return [title.text.strip() for title in self._found(shown).find_elements(By.CSS_SELECTOR, _TITLES)]

    def close_drawer(self) -> None:
        self._click("[data-testid=navigationFavorites] button")

    def choose(self, favorite: str) -> None:
        """Click a saved script that is shown, which puts it into the editor."""
        titles = (title for title in self._all(_TITLES) if title.text.strip() == favorite)
        next(titles).click()

    def enlarge(self) -> None:
        """Let the newest picture fill the window."""
        self._all("[data-testid=frame]")[0].find_element(By.CSS_SELECTOR, "button[title=Fullscreen]").click()
        self._settled()
        self._click("button[aria-label=zoom-to-fit]")
        self._settled()

    def shrink(self) -> None:
        """Show the page around the newest picture again."""
        self._all("[data-testid=frame]")[0].find_element(By.CSS_SELECTOR, "button[title='Close fullscreen']").click()

    def select(self, caption: str) -> None:
        """Click the first node of this caption, and scroll to the end of what is known of it."""
        frame = self._all("[data-testid=frame]")[0]
        captions = [node.caption for node in self._read(frame).nodes]
        frame.find_elements(By.CSS_SELECTOR, "g.node circle.b-outline")[captions.index(caption)].click()
        self._settled()
        self._driver.execute_script(_SCROLLING, frame)

    def _settled(self) -> None:
        """Wait until nothing moves in the newest picture."""
        seen: list[str] = []

        def still() -> bool:
            seen.append(self._driver.execute_script(_PLACES))
            time.sleep(0.4)
            return seen[-1:] == seen[-2:-1]

        self._until(still, "a picture that stands still")

    @property
    def title(self) -> str:
        """The title of the page."""
        return self._driver.title

    def screenshot(self, path: Path) -> None:
        """The page as a PNG."""
        self._driver.save_screenshot(str(path))

    def close(self) -> None:
        self._driver.quit()

    def __enter__(self) -> Browser:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _new(self, before: list[WebElement]) -> Frame:
        """What is in the frame that was not there before, once all of it is drawn."""
        read: list[Frame] = []

        def complete() -> Frame | None:
            frames = self._all("[data-testid=frame]")
            if not frames or frames[0] in before or not frames[0].find_elements(By.CSS_SELECTOR, _ANSWERED):
                return None
            read.append(self._read(frames[0]))
            now, earlier = read[-1], read[-2:-1]
            # a legend comes before what it explains
            return now if now.text and bool(now.legend) == bool(now.nodes) and [now] == earlier else None

        return self._until(complete, "an answer")

    def _read(self, frame: WebElement) -> Frame:
        found: dict[str, Any] = self._driver.execute_script(_READING, frame)
        return Frame(
            frame.text,
            [Drawn(" ".join(lines), colour.upper()) for lines, colour in found["nodes"]],
            found["relationships"],
            {label: "#" + "".join(f"{int(part):02X}" for part in rgb) for label, rgb in found["legend"]},
        )

    def _all(self, selector: str) -> list[WebElement]:
        return self._driver.find_elements(By.CSS_SELECTOR, selector)

    def _found(self, selector: str) -> WebElement:
        """The first element that is shown, as soon as there is one."""
        return self._until(lambda: next((e for e in self._all(selector) if e.is_displayed()), None), selector)

    def _click(self, selector: str) -> None:
        self._found(selector).click()

    def _until(self, look: Callable[[], T | None], what: str) -> T:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                if found := look():
                    return found
            except StaleElementReferenceException:
                pass  # the page was drawn anew meanwhile
            time.sleep(0.1)
        raise TimeoutError(f"Neo4j Browser did not show {what} within {PATIENCE:.0f} seconds")

    def _command(self, name: str, **arguments: Any) -> None:
        self._driver.execute_cdp_cmd(name, arguments)


_READING = """
const all = (selector) => [...arguments[0].querySelectorAll(selector)];
return {
  nodes: all('g.node').map((node) => [
    [...node.querySelectorAll('text.caption')].map((line) => line.textContent.trim()),
    node.querySelector('circle.b-outline').getAttribute('fill'),
  ]),
  relationships: all('g.relationship text').map((text) => text.textContent),
  legend: all("[data-testid^='property-details-overview-node-label-']").map((label) => [
    label.dataset.testid.replace('property-details-overview-node-label-', ''),
    getComputedStyle(label).backgroundColor.match(/[0-9]+/g).slice(0, 3),
  ]),
};
"""

_PLACES = """
const moving = document.querySelector('[data-testid=frame]').querySelectorAll('svg g[transform]');
return [...moving].map((group) => group.getAttribute('transform')).join();
"""

_SCROLLING = """
[...arguments[0].querySelectorAll('[data-testid=vizInspector] tr')].at(-1).scrollIntoView({block: 'end'});
"""
