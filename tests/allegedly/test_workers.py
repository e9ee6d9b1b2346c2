"""Reading in several processes: the same results in the same order, and clean ends."""

import os
import signal
import subprocess
import time
from pathlib import Path

from tests.allegedly.conftest import COMMAND, ROOT, Run

EXAMPLES = ROOT / "examples"


def children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def reading(*arguments: str) -> tuple[subprocess.Popen[bytes], list[int]]:
    """A command that waits on its standard input with its reading processes, which are given too."""
    process = subprocess.Popen(
        [*COMMAND, "extract", "-", "--workers", "2", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.stdin is not None
    for i in range(30):
        process.stdin.write(b'{"text": "Norway sent %d pumps to Tonga."}\n' % i)
    process.stdin.flush()
    deadline = time.monotonic() + 60
    while len(children(process.pid)) < 3 and time.monotonic() < deadline:
        time.sleep(0.05)
    # spawned processes have a tracker of shared resources beside them
    readers = [
        pid for pid in children(process.pid) if b"resource_tracker" not in Path(f"/proc/{pid}/cmdline").read_bytes()
    ]
    return process, readers


def test_the_result_does_not_depend_on_the_number_of_processes(run_process: Run, folder: Path) -> None:
    (folder / "empty.txt").touch()
    one = run_process("extract", EXAMPLES, "empty.txt")
    two = run_process("extract", EXAMPLES, "empty.txt", "--workers", "2")
    assert (one.code, two.code) == (1, 1)
    assert two.out == one.out
    assert sorted(two.err.splitlines()) == sorted(one.err.splitlines())


def test_a_process_that_is_killed_is_told_in_one_line(folder: Path) -> None:
    process, readers = reading("-o", "out.jsonl")
    os.kill(readers[0], signal.SIGKILL)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert err.decode() == (
        "allegedly: a reading process was ended, perhaps for want of memory; read with fewer workers\n"
    )
    assert list(folder.iterdir()) == []
    assert not any(map(alive, readers))


def test_control_c_ends_all_processes_quietly(folder: Path) -> None:
    process, readers = reading("-o", "out.jsonl")
    process.send_signal(signal.SIGINT)
    assert process.communicate(timeout=60) == (b"", b"")
    assert process.returncode == 130
    assert list(folder.iterdir()) == []
    assert not any(map(alive, readers))


def test_no_process_outlives_the_one_that_started_it(folder: Path) -> None:
    process, readers = reading()
    process.kill()
    process.communicate(timeout=60)
    deadline = time.monotonic() + 30
    while any(map(alive, readers)) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not any(map(alive, readers))
