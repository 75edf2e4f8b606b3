# Everything a developer runs. Each target sets up what it needs; nothing is done twice.

PYTHON ?= python3
BIN := .venv/bin
# Most of a browser test is waiting; each process has a browser and a JupyterLab of its own.
PARALLEL := --numprocesses=auto --maxprocesses=4 --dist=worksteal
# A browser on a busy machine drops something now and then: such a test is run once more, and the summary names it.
RETRIES := --reruns=1 -r R
STATIC := nbdash/_static/manifest.json
JS_SOURCES := $(shell find js -name node_modules -prune -o -type f -print)

.PHONY: help demo test check test-js test-unit test-e2e format build wheel screenshots bench clean

help: ## show this list
	@grep -E '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: .venv/run-ready $(STATIC) ## serve the example notebook and print its address
	$(BIN)/nbdash serve notebooks/01_gapminder.ipynb || test $$? -eq 130

test: check test-js test-unit test-e2e ## run every check and every test, in real browsers too

check: .venv/dev-ready js/node_modules/ready ## lint, types, layers, generated files
	scripts/check

test-js: js/node_modules/ready ## test the browser half alone
	cd js && npm test

test-unit: .venv/dev-ready ## test the Python half, without a browser
	$(BIN)/pytest -m "not e2e" $(PARALLEL)

test-e2e: .venv/dev-ready $(STATIC) tests/e2e/counterparts/node_modules/ready ## test in JupyterLab and in served pages
	scripts/install_system
	$(BIN)/pytest -m e2e $(PARALLEL) $(RETRIES)

format: .venv/dev-ready js/node_modules/ready ## put all sources in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	cd js && npm run format

build: $(STATIC) ## build the browser half and the JupyterLab extension

wheel: .venv/dev-ready $(STATIC) ## build sdist and wheel into dist/
	$(BIN)/python -m build

screenshots: .venv/dev-ready $(STATIC) ## take pictures of the components' gallery, to look at
	scripts/install_system
	$(BIN)/python -m scripts.screenshots

bench: .venv/bench-ready $(STATIC) ## measure click to text beside the bare floor
	scripts/install_system
	$(BIN)/python -m benchmarks

clean: ## remove all that was made here
	rm -rf .venv js/node_modules tests/e2e/counterparts/node_modules nbdash/_static nbdash/_labextension dist screenshots .hypothesis .pytest_cache .ruff_cache .import_linter_cache

# --- what the targets stand on ---------------------------------------------------------------

.venv/made:
	$(PYTHON) -m venv .venv
	touch $@

# After the JavaScript, or the build hook of the install would build it a second time.
.venv/run-ready: pyproject.toml hatch_build.py .venv/made | $(STATIC)
	scripts/install examples
	touch $@

.venv/dev-ready: pyproject.toml hatch_build.py .venv/made | $(STATIC)
	scripts/install dev
	touch $@ .venv/run-ready

.venv/bench-ready: .venv/dev-ready benchmarks/requirements.txt
	$(PYTHON) -m venv .venv/peers
	.venv/peers/bin/pip install --quiet -r benchmarks/requirements.txt
	touch $@

# The lock file's versions, as with `npm ci`; but that refuses a lock file made where the builds of some package
# for other systems (optional, and of no use here) could not be had.
js/node_modules/ready: js/package.json js/package-lock.json
	cd js && npm install --no-save
	touch $@

# What the tests of logins talk to: an OpenID provider, and the proxy that a JupyterHub needs.
tests/e2e/counterparts/node_modules/ready: tests/e2e/counterparts/package.json tests/e2e/counterparts/package-lock.json
	npm --prefix tests/e2e/counterparts ci
	touch $@

$(STATIC): js/node_modules/ready $(JS_SOURCES)
	cd js && npm run build
	touch $@
