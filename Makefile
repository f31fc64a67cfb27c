# Everything runs in .venv, made on first use. A stamp file per set of extras keeps repeated calls
# from installing again; it is renewed when pyproject.toml or constraints.txt changes.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt
INPUTS := pyproject.toml constraints.txt
EXAMPLE := examples/phuong-lang.txt

.DEFAULT_GOAL := help
.PHONY: help demo test lint style types docstrings format bench gate report train-toy train-toy-reader clean

help: ## Show the targets.
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

demo: $(VENV)/.stamp-files ## Summarise the example release.
	$(BIN)/vnsum summarize $(EXAMPLE)

test: $(VENV)/.stamp-dev ## Run the tests.
	$(BIN)/python -m pytest

lint: style types docstrings ## Check style, types and docstrings.

style: $(VENV)/.stamp-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.stamp-dev
	$(BIN)/mypy

docstrings: $(VENV)/.stamp-dev
	$(BIN)/pydoclint --quiet src scripts

format: $(VENV)/.stamp-dev ## Rewrite the code in the common style.
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.stamp-bench ## Measure speed and memory on this machine.
	$(BIN)/python scripts/bench.py

gate: $(VENV)/.stamp-dev ## Measure what eval/baseline.json pins; fail below a floor.
	$(BIN)/python scripts/eval.py gate

report: $(VENV)/.stamp-bench ## Make the reports of eval/results and the table of eval/README.md.
	$(BIN)/python scripts/eval.py report

train-toy: $(VENV)/.stamp-train ## Prepare, train, export and use a toy model (needs ../shared).
	rm -rf work/toy
	$(BIN)/python scripts/prepare.py corpus --config configs/prepare-toy.yaml --data ../shared/data --out work/toy/corpus
	$(BIN)/python scripts/train.py seq2seq --config configs/toy.yaml --corpus work/toy/corpus --out work/toy/run --minutes 4
	$(BIN)/python scripts/export.py model --run work/toy/run --corpus work/toy/corpus --out work/toy/model --articles 20
	$(BIN)/vnsum summarize --model work/toy/model $(EXAMPLE)

train-toy-reader: ## The same for a reader, after train-toy.
	rm -rf work/toy/questions work/toy/encoder work/toy/reader work/toy/answers
	$(BIN)/python scripts/prepare.py questions --config configs/questions-toy.yaml --data ../shared/data --corpus work/toy/corpus --out work/toy/questions
	$(BIN)/python scripts/train.py encoder --config configs/encoder-toy.yaml --corpus work/toy/corpus --out work/toy/encoder --minutes 1
	$(BIN)/python scripts/train.py reader --config configs/reader-toy.yaml --encoder work/toy/encoder --questions work/toy/questions --out work/toy/reader --minutes 1
	$(BIN)/python scripts/export.py reader --run work/toy/reader --questions work/toy/questions --out work/toy/answers --most 60

clean: ## Remove the environment and all caches.
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis build dist

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.stamp-files: $(INPUTS) | $(BIN)/python
	$(PIP) -e '.[files]'
	@touch $@

$(VENV)/.stamp-dev: $(INPUTS) | $(BIN)/python
	$(PIP) -e '.[files,dev]'
	@touch $@ $(VENV)/.stamp-files

$(VENV)/.stamp-bench: $(INPUTS) | $(BIN)/python
	$(PIP) -e '.[files,eval]'
	@touch $@ $(VENV)/.stamp-files

$(VENV)/.stamp-train: $(INPUTS) | $(BIN)/python
	$(PIP) torch==2.13.0
	$(PIP) -e '.[files,hub,train]'
	@touch $@ $(VENV)/.stamp-files
