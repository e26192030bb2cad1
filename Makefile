# `make demo` and `make test` set everything up by themselves; everything lands in .venv.
PYTHON ?= python3
BIN := .venv/bin
# Many tests wait for a limit or for another process: one more than there are cores keeps these busy.
TESTS_AT_ONCE := $(shell $(PYTHON) -c "import os; print(1 + (os.cpu_count() or 1))")
export OMP_NUM_THREADS := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test test-fast lint bench system

demo: .venv/installed
	$(BIN)/grader demo --out demo-report

test: lint system
	$(BIN)/grader build --check
	$(BIN)/grader verify
	$(BIN)/python -m pytest -n $(TESTS_AT_ONCE) --dist loadfile

test-fast: .venv/installed-dev
	$(BIN)/python -m pytest -m "not slow" -n $(TESTS_AT_ONCE) --dist loadfile

lint: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check grader tests/grader tests/bench tests/attacks
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/installed-dev
	$(BIN)/python -m tests.bench.run

# Debian packages that tests need: a browser for looking at reports.
system: .venv/installed-dev
	sh .ci/system-packages

# torch comes first and alone: torchvision's wheel would otherwise choose a build by itself.
.venv/installed: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet torch==2.13.0
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

.venv/installed-dev: .venv/installed
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@
