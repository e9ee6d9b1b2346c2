# `make demo` and `make test` need Python 3.11 to 3.13 and nothing else; each makes its own environment in .venv.
# Another interpreter: make demo PYTHON=python3.12
PYTHON ?= python3
BIN := .venv/bin
DEMO := build/demo.graph

.PHONY: demo test lint types docs picture screenshots clean

demo: .venv/installed ## build the graph of the example articles and ask it who supports whom with what
	@mkdir -p build
	$(BIN)/allegedly build examples --store $(DEMO)
	@echo
	$(BIN)/allegedly ask who-supports-whom-with-what --store $(DEMO)

test: lint types ## everything that must hold: lint, types, tests, the stores' on the newest Neo4j too
	$(BIN)/python -m pytest
	ALLEGEDLY_TEST_NEO4J_VERSION=newest $(BIN)/python -m pytest -m neo4j tests/graph tests/queries

lint: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/installed-dev
	$(BIN)/mypy

docs: .venv/installed ## write the pages that are generated: docs/cli.md, docs/queries.md, README's list of questions
	$(BIN)/python docs/generate.py

picture: .venv/installed-dev ## draw docs/graph.svg from the example articles
	$(BIN)/python docs/picture.py

screenshots: .venv/installed-dev ## take the screenshots of docs/browser.md, with a real Neo4j and Chromium
	PYTHONPATH=. $(BIN)/python docs/browser/screenshots.py

clean:
	rm -rf .venv build .mypy_cache .pytest_cache .ruff_cache

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' || \
		{ echo "$(PYTHON) is not Python 3.11, 3.12 or 3.13; say which is: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv .venv

# installed anew only where what is to be installed has changed
.venv/installed: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/installed-dev: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ .venv/installed
