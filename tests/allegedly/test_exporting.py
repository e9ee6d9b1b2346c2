"""export: the graph as files that others open."""

from pathlib import Path

import networkx
import pytest

import allegedly
from graph import csvfiles, gexf, graphml
from tests.allegedly.conftest import Run


@pytest.mark.parametrize("statements", [False, True], ids=["entities", "statements"])
def test_what_is_exported_is_what_the_library_gives(run: Run, loaded: Path, statements: bool) -> None:
    flags = ["--statements"] if statements else []
    network = allegedly.to_networkx(store=loaded, statements=statements)
    assert network.number_of_nodes() > (50 if statements else 10)
    for name, read in (("graphml", graphml.read), ("gexf", gexf.read), ("csv", csvfiles.read)):
        ran = run("export", name, "-o", f"out.{name}", *flags)
        assert (ran.code, ran.out, ran.err) == (0, "", "")
        assert networkx.utils.graphs_equal(read(Path(f"out.{name}")), network)


def test_standard_output_has_the_same_bytes(run_process: Run, run: Run, loaded: Path) -> None:
    assert run("export", "graphml", "-o", "out.graphml").code == 0
    ran = run_process("export", "graphml")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.encode() == Path("out.graphml").read_bytes()


def test_what_cannot_be_written_is_told(run: Run, loaded: Path) -> None:
    ran = run("export", "csv")
    assert (ran.code, ran.err) == (
        2,
        "allegedly: csv is two tables; name a folder or a .zip file for them: -o tables/\n",
    )
    ran = run("export", "gexf", "-o", "no/such/folder.gexf")
    assert (ran.code, ran.err) == (2, "allegedly: no/such/folder.gexf: cannot be written: No such file or directory\n")
    assert run("export", "pdf").code == 2
    Path("a-file").touch()
    ran = run("export", "csv", "-o", "a-file")
    assert ran.code == 2
    assert ran.err.startswith("allegedly: a-file: cannot be written: ")
